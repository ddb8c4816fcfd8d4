package example;

import java.security.SecureRandom;
import javax.crypto.spec.IvParameterSpec;

public final class App {

    private App() {}

    public static IvParameterSpec vector() {
        byte[] vector = new byte[16];
        new SecureRandom().nextBytes(vector);
        return new IvParameterSpec(vector);
    }
}
