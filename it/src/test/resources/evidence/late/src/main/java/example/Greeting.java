package example;

/** A class with nothing wrong. */
public final class Greeting {

    private Greeting() {}

    /**
     * Greets.
     *
     * @param name of whom
     * @return the greeting
     */
    public static String of(String name) {
        return "Hello, " + name;
    }
}
