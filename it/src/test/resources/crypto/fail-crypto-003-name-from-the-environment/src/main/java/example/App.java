package example;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

public final class App {

    private App() {}

    public static byte[] unknown(byte[] text) throws NoSuchAlgorithmException {
        return MessageDigest.getInstance(System.getenv("DIGEST")).digest(text);
    }

    public static byte[] broken(byte[] text) throws NoSuchAlgorithmException {
        return MessageDigest.getInstance("MD5").digest(text);
    }
}
