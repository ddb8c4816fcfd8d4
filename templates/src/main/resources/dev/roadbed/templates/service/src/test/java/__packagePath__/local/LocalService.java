package @@package@@.local;

import @@package@@.Application;
import dev.roadbed.service.test.local.LocalRun;

/**
 * Starts the service on this machine: {@code ./mvnw spring-boot:test-run}. Keep it the only class with a {@code main}
 * in {@code src/test}, or that command cannot choose.
 */
public final class LocalService {

    private LocalService() {
    }

    public static void main(String[] arguments) {
        LocalRun.start(Application.class, arguments, "/v1/notes", "reader", "writer");
    }
}
