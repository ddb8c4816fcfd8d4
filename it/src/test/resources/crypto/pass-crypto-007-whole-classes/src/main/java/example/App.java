package example;


public final class App {

    private App() {}

    public static int sum(int one, int other) {
        return one + other;
    }
}
