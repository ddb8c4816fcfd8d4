package api;

/** What is said. */
public interface Greeting {
    String text();
}
