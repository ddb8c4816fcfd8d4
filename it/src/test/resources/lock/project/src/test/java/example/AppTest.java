package example;

import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

/** Runs the code of every dependency. */
class AppTest {

    @Test
    void runs() {
        ServiceLoader.load(Runnable.class).forEach(Runnable::run);
    }
}
