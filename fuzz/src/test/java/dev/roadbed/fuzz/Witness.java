package dev.roadbed.fuzz;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** An honest class beside the hostile ones: what is wrong with it must be found whatever they are. */
final class Witness {

    private Witness() {
    }

    static byte[] digest(byte[] content) throws NoSuchAlgorithmException {
        return MessageDigest.getInstance("MD5").digest(content);
    }
}
