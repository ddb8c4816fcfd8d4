package example;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;

public final class App {

    private App() {}

    public static byte[] sign(PrivateKey key, byte[] text) throws GeneralSecurityException {
        Signature signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(key);
        signature.update(text);
        return signature.sign();
    }
}
