package app;

import api.Greeting;

/** Says hello. */
public final class Hello implements Greeting {
    @Override
    public String text() {
        return "hello";
    }
}
