package dev.roadbed.service.test;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.boot.env.PropertiesPropertySourceLoader;
import org.springframework.boot.env.PropertySourceLoader;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The settings in the files that Spring Boot would read from the service's own classes: {@code application} and its
 * variants for profiles, in YAML and as properties.
 *
 * @param all in the order of file and key
 */
record ShippedSettings(List<Setting> all) {

    /** One line of a file, with its placeholders as written. */
    record Setting(String file, String key, String value) {
    }

    /**
     * Reads them.
     *
     * @throws IllegalStateException if there are none, or if a file of the tests hides one of the service
     */
    static ShippedSettings read() throws IOException {
        Set<Setting> settings = new LinkedHashSet<>();
        Set<String> files = new TreeSet<>();
        for (String directory : List.of("", "config/")) {
            for (String ending : List.of("yaml", "yml", "properties")) {
                for (Resource file : new PathMatchingResourcePatternResolver()
                        .getResources("classpath*:" + directory + "application*." + ending)) {
                    String name = directory + file.getFilename();
                    if (!files.add(name)) {
                        throw new IllegalStateException("There are two files " + name + " on the tests' class path: "
                                + "one hides the other, so the tests do not see what is shipped. Remove the tests' own.");
                    }
                    settings.addAll(read(name, file));
                }
            }
        }
        if (settings.isEmpty()) {
            throw new IllegalStateException("There is no application.yaml to look at");
        }
        return new ShippedSettings(settings.stream()
                .sorted(Comparator.comparing(Setting::file).thenComparing(Setting::key)).toList());
    }

    private static List<Setting> read(String name, Resource file) throws IOException {
        PropertySourceLoader loader = name.endsWith(".properties")
                ? new PropertiesPropertySourceLoader() : new YamlPropertySourceLoader();
        List<Setting> settings = new ArrayList<>();
        for (PropertySource<?> source : loader.load(name, file)) {
            EnumerablePropertySource<?> properties = (EnumerablePropertySource<?>) source;
            Arrays.stream(properties.getPropertyNames()).map(key ->
                    new Setting(name, key, String.valueOf(properties.getProperty(key)))).forEach(settings::add);
        }
        return settings;
    }
}
