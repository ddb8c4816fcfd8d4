package example;

/** Something to compile. */
public class App {
}
