package example;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

public final class App {

    private App() {}

    public static byte[] of(byte[] text, boolean isLong) throws NoSuchAlgorithmException {
        return MessageDigest.getInstance(isLong ? "SHA-512" : "SHA-256").digest(text);
    }
}
