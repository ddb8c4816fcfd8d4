package example;

import java.security.GeneralSecurityException;
import java.security.Key;
import javax.crypto.Cipher;

public final class App {

    private App() {}

    public static byte[] seal(Key key, byte[] text) throws GeneralSecurityException {
        boolean legacy = false;
        Cipher cipher = Cipher.getInstance(legacy ? "DES" : "AES/GCM/NoPadding");
        cipher.init(Cipher.ENCRYPT_MODE, key);
        return cipher.doFinal(text);
    }
}
