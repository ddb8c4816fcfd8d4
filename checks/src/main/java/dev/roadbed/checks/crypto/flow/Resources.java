package dev.roadbed.checks.crypto.flow;

import dev.roadbed.checks.crypto.value.Source;
import dev.roadbed.checks.crypto.value.Value;
import dev.roadbed.checks.finding.Place;
import dev.roadbed.checks.source.Sources;
import dev.roadbed.checks.source.UnreadableSourceException;
import dev.roadbed.checks.source.YamlLeaves;
import dev.roadbed.checks.source.YamlNode;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The properties and YAML files of the resource folders, each value with its line. A file is read when somebody asks for it. */
final class Resources {

    private static final long LARGEST = 1 << 20;
    private static final Pattern CONFIGURATION = Pattern.compile("application(-[^/]+)?\\.(properties|ya?ml)");

    private static final Pattern NAME = Pattern.compile("^\\s*(?:- )?([^\\s:=#!][^\\s:=]*)");

    private final Path root;
    private final List<Path> folders;
    private final Map<String, Optional<Map<String, Value>>> known = new HashMap<>();

    /** @param folders the first one that has a file counts, as on the class path */
    Resources(Path root, List<Path> folders) {
        this.root = root;
        this.folders = folders.stream().map(Path::normalize).toList();
    }

    /** Spring's own configuration files, by path in the class path. @throws IOException if a folder can't be listed or a file not be read */
    Map<String, Map<String, Value>> configuration() throws IOException {
        Map<String, Map<String, Value>> all = new LinkedHashMap<>();
        for (Path folder : folders) {
            for (Path place : List.of(folder.resolve("config"), folder)) {
                if (Files.isDirectory(place)) {
                    try (Stream<Path> files = Files.list(place)) {
                        for (Path file : files.filter(Files::isRegularFile).filter(Resources::isConfiguration).sorted().toList()) {
                            String path = folder.relativize(file).toString().replace('\\', '/');
                            all.putIfAbsent(path, content(file));
                        }
                    }
                }
            }
        }
        return all;
    }

    private static boolean isConfiguration(Path file) {
        return CONFIGURATION.matcher(file.getFileName().toString()).matches();
    }

    /** The content of a properties or YAML file by its path in the class path; null if the project has none of that name. */
    Map<String, Value> find(String path) {
        return known.computeIfAbsent(path, this::search).orElse(null);
    }

    private Optional<Map<String, Value>> search(String path) {
        if (!path.matches("[^\\x00]+\\.(properties|ya?ml)")) {
            return Optional.empty();
        }
        try {
            for (Path folder : folders) {
                Path file = folder.resolve(path).normalize();
                if (file.startsWith(folder) && Files.isRegularFile(file)) {
                    return Optional.of(content(file));
                }
            }
            return Optional.empty();
        } catch (InvalidPathException | IOException e) {
            // Not readable: then what it holds is unknown, which is what no content says.
            return Optional.empty();
        }
    }

    private Map<String, Value> content(Path file) throws IOException {
        if (Files.size(file) > LARGEST) {
            return Map.of();
        }
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        try {
            return values(file, file.toString().endsWith(".properties") ? properties(text) : yaml(text));
        } catch (UnreadableSourceException | IllegalArgumentException e) {
            // Whether it is well-formed is for those to say who use it; it holds no value that can be followed.
            return Map.of();
        }
    }

    private static List<Entry> properties(String text) throws IOException {
        Properties properties = new Properties();
        properties.load(new StringReader(text));
        Map<String, Integer> lines = lines(text);
        return properties.stringPropertyNames().stream().map(key -> new Entry(key, properties.getProperty(key), lines.getOrDefault(key, 0))).toList();
    }

    /** Lists are left out: no single value is injected from one. */
    private static List<Entry> yaml(String text) throws UnreadableSourceException {
        Map<String, List<Entry>> all = new LinkedHashMap<>();
        for (YamlNode document : new Sources().yamlWithin(text)) {
            Map<String, List<Entry>> own = new LinkedHashMap<>();
            for (YamlLeaves.Leaf leaf : YamlLeaves.of(document)) {
                leaf.value().text().ifPresent(value -> own.computeIfAbsent(leaf.key(), key -> new ArrayList<>()).add(new Entry(leaf.key(), value, leaf.value().textLine())));
            }
            all.putAll(own);
        }
        return all.values().stream().filter(entries -> entries.size() == 1).map(entries -> entries.get(0)).toList();
    }

    /** A key, what is written behind it, and the line. */
    private record Entry(String key, String value, int line) {
    }

    private Map<String, Value> values(Path file, List<Entry> entries) {
        String name = Place.in(root, file, 0).file();
        Map<String, Value> all = new HashMap<>();
        entries.forEach(entry -> all.put(entry.key(), Value.literal(entry.value(), new Source(entry.key(), name, entry.line()))));
        return all;
    }

    /** The first line of each name that a line starts with. */
    private static Map<String, Integer> lines(String text) {
        Map<String, Integer> all = new HashMap<>();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            Matcher matcher = NAME.matcher(line);
            if (matcher.find()) {
                all.putIfAbsent(matcher.group(1), number);
            }
        }
        return all;
    }
}
