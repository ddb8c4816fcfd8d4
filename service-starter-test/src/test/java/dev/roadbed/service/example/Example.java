package dev.roadbed.service.example;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** A service with nothing but the starter and a few resources; its access table is in its YAML. */
@SpringBootApplication
public class Example {

    /** For the tests that start it in a process of its own. */
    public static void main(String[] arguments) {
        SpringApplication.run(Example.class, arguments);
    }
}
