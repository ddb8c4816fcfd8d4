package example;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

public final class App {

    private App() {}

    public static byte[] of(byte[] text) throws NoSuchAlgorithmException {
        return MessageDigest.getInstance("SHA-256").digest(text);
    }
}
