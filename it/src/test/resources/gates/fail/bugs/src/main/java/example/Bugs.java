package example;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Compiles, passes Checkstyle, and is wrong twice. */
public final class Bugs {

    private Bugs() {}

    /** SpotBugs: always fails. */
    public static int alwaysNull() {
        String text = null;
        return text.length();
    }

    /** FindSecBugs: a digest that is broken. */
    public static byte[] weakDigest(byte[] bytes) throws NoSuchAlgorithmException {
        return MessageDigest.getInstance("MD5").digest(bytes);
    }
}
