package dev.roadbed.checks.crypto.flow;

import dev.roadbed.checks.crypto.value.Source;
import dev.roadbed.checks.crypto.value.Value;
import dev.roadbed.checks.finding.Place;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads the properties and YAML files of the resource folders, each value with its line. */
final class Resources {

    private static final long LARGEST = 1 << 20;

    private final Path root;

    Resources(Path root) {
        this.root = root;
    }

    /** Content by path in the class path. @throws IOException if a folder can't be listed or a file not be read */
    Map<String, Map<String, Value>> read(List<Path> folders) throws IOException {
        Map<String, Map<String, Value>> all = new HashMap<>();
        for (Path folder : folders) {
            if (Files.isDirectory(folder)) {
                try (Stream<Path> files = Files.walk(folder)) {
                    for (Path file : files.filter(Files::isRegularFile).filter(Resources::isWanted).sorted().toList()) {
                        all.putIfAbsent(folder.relativize(file).toString().replace('\\', '/'), content(file));
                    }
                }
            }
        }
        return all;
    }

    private static boolean isWanted(Path file) {
        return file.toString().matches(".*\\.(properties|ya?ml)");
    }

    private Map<String, Value> content(Path file) throws IOException {
        if (Files.size(file) > LARGEST) {
            return Map.of();
        }
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        Map<String, String> flat = new HashMap<>();
        try {
            if (file.toString().endsWith(".properties")) {
                Properties properties = new Properties();
                properties.load(new StringReader(text));
                properties.forEach((key, value) -> flat.put((String) key, (String) value));
            } else {
                for (Object document : new Load(LoadSettings.builder().build()).loadAllFromString(text)) {
                    flatten("", document, flat);
                }
            }
        } catch (YamlEngineException | IllegalArgumentException e) {
            // Whether it is well-formed is for those to say who use it; it holds no value that can be followed.
            return Map.of();
        }
        return values(file, text, flat);
    }

    private static void flatten(String prefix, Object node, Map<String, String> flat) {
        if (node instanceof Map<?, ?> map) {
            map.forEach((key, value) -> flatten(prefix.isEmpty() ? String.valueOf(key) : prefix + "." + key, value, flat));
        } else if (node != null) {
            flat.put(prefix, String.valueOf(node));
        }
    }

    private Map<String, Value> values(Path file, String text, Map<String, String> flat) {
        String name = Place.in(root, file, 0).file();
        List<String> lines = text.lines().toList();
        Map<String, Value> all = new HashMap<>();
        flat.forEach((key, value) -> all.put(key, Value.literal(value, new Source(key, name, line(lines, key)))));
        return all;
    }

    /** The first line that starts with the last part of the key; 0 if there is none. */
    private static int line(List<String> lines, String key) {
        String last = key.substring(key.lastIndexOf('.') + 1);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.startsWith(key) || line.startsWith(last + ":")) {
                return i + 1;
            }
        }
        return 0;
    }
}
