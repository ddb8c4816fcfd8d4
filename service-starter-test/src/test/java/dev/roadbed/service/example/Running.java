package dev.roadbed.service.example;

import dev.roadbed.service.test.local.LocalEnvironment;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The example, started with settings of its own for one test. */
record Running(ConfigurableApplicationContext context) implements AutoCloseable {

    static Running with(String... settings) {
        List<String> arguments = new ArrayList<>(List.of("--server.port=0", "--management.server.port=0"));
        for (String setting : settings) {
            arguments.add("--" + setting);
        }
        SpringApplication application = new SpringApplication(Example.class);
        application.addInitializers(new BelowArguments());
        return new Running(application.run(arguments.toArray(String[]::new)));
    }

    /** The throw-away environment, where a test may set something else. */
    private static final class BelowArguments
            implements org.springframework.context.ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            new LocalEnvironment().initialize(context);
            var sources = context.getEnvironment().getPropertySources();
            sources.addAfter("commandLineArgs", sources.remove("local"));
        }
    }

    int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    int managementPort() {
        return context.getEnvironment().getRequiredProperty("local.management.port", Integer.class);
    }

    @Override
    public void close() {
        context.close();
    }
}
