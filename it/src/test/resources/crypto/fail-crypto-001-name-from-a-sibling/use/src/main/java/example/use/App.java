package example.use;

import example.names.Names;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;

/** Asks the other module for the name. */
public final class App {

    private App() {}

    public static byte[] hash(byte[] text) throws GeneralSecurityException {
        return MessageDigest.getInstance(Names.digestMethod()).digest(text);
    }
}
