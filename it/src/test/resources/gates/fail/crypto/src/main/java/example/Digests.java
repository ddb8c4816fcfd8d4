package example;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Compiles, passes Checkstyle, and uses a digest that is broken. */
public final class Digests {

    private Digests() {}

    /** The crypto gate comes first, FindSecBugs would find it as well. */
    public static byte[] of(byte[] bytes) throws NoSuchAlgorithmException {
        return MessageDigest.getInstance("MD5").digest(bytes);
    }
}
