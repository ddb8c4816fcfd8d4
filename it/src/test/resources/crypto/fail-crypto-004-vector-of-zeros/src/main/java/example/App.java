package example;

import javax.crypto.spec.IvParameterSpec;

public final class App {

    private App() {}

    public static IvParameterSpec vector() {
        return new IvParameterSpec(new byte[16]);
    }
}
