package dev.roadbed.service.defaults;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ClassPathResource;

/**
 * Puts our settings below all of the program's own: what a program sets wins, what it leaves open is safe.
 *
 * <p>They are in {@code defaults.yaml} and, depending on {@code roadbed.transport}, {@code tls.yaml} or
 * {@code plain-http.yaml} beside this class.
 */
public final class ServiceDefaults implements EnvironmentPostProcessor, Ordered {

    private static final String GROUPS = "roadbed.tls.groups";

    @Override
    public int getOrder() {
        return ConfigDataEnvironmentPostProcessor.ORDER + 1;
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        add(environment, "defaults");
        String transport = environment.getProperty("roadbed.transport", "tls");
        add(environment, "plain-http".equals(transport) ? "plain-http" : "tls");
        // Fewer groups than ours are a program's right. The JDK has not read this property yet, or the guard will see.
        System.setProperty("jdk.tls.namedGroups", environment.getRequiredProperty(GROUPS));
    }

    private static void add(ConfigurableEnvironment environment, String name) {
        ClassPathResource file = new ClassPathResource(name + ".yaml", ServiceDefaults.class);
        try {
            for (PropertySource<?> source : new YamlPropertySourceLoader().load("roadbed " + name, file)) {
                environment.getPropertySources().addLast(source);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }
}
