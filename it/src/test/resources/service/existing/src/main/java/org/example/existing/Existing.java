package org.example.existing;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@SpringBootApplication
public class Existing {

    @Value("${service.greeting}")
    private String greeting;

    public static void main(String[] arguments) {
        SpringApplication.run(Existing.class, arguments);
    }

    @GetMapping("/hello/{name}")
    String hello(@PathVariable String name) {
        return greeting + ", " + name;
    }

    @GetMapping("/secret")
    String secret() {
        return "nobody named this path";
    }
}
