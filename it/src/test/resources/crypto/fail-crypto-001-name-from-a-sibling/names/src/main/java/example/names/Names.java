package example.names;

/** Names that the other module uses. */
public final class Names {

    private Names() {}

    public static String digestMethod() {
        return "MD5";
    }
}
