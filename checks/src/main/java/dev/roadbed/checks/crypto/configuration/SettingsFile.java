package dev.roadbed.checks.crypto.configuration;

import dev.roadbed.checks.crypto.configuration.Setting.Source;
import dev.roadbed.checks.finding.Place;
import dev.roadbed.checks.source.Sources;
import dev.roadbed.checks.source.UnreadableSourceException;
import dev.roadbed.checks.source.YamlLeaves;
import dev.roadbed.checks.source.YamlNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One file of the configuration, as settings. */
final class SettingsFile {

    private static final String SPRING = "(application|bootstrap)(-[^/]+)?\\.(properties|ya?ml)";
    private static final Set<String> OPTIONS = Set.of("javatooloptions", "jdkjavaoptions", "javaopts", "javaoptions");

    private final Path root;
    private final Path file;
    private final Sources sources;

    SettingsFile(Path root, Path file, Sources sources) {
        this.root = root;
        this.file = file;
        this.sources = sources;
    }

    private Place place(int line) {
        return Place.in(root, file, line);
    }

    private String name() {
        return file.getFileName().toString();
    }

    /** A file among the resources. @throws UnreadableSourceException if Spring Boot reads it and it is not well-formed */
    List<Setting> resource() throws UnreadableSourceException {
        boolean spring = name().matches(SPRING);
        Source source = spring ? Source.APPLICATION : Texts.isBundle(file) ? Source.TEXT : Source.RESOURCE;
        String text;
        try {
            text = sources.text(file);
        } catch (UnreadableSourceException e) {
            if (spring) {
                throw e;
            }
            // Data that ends like a settings file. Keys are looked for in every file, whatever it is.
            return List.of();
        }
        if (name().matches("java\\.security|.*\\.security")) {
            return properties(text, Source.SECURITY);
        }
        if (name().equals("MANIFEST.MF")) {
            return manifest(text);
        }
        if (name().endsWith(".properties")) {
            return properties(text, source);
        }
        if (name().matches(".*\\.ya?ml")) {
            return yaml(text, source);
        }
        if (name().endsWith(".xml")) {
            Source kind = source == Source.TEXT ? source : Source.XML;
            return XmlText.read(text).map(lines -> lines.stream().map(line -> new Setting(kind, line.key(), line.value(), place(line.number()))).toList())
                    .orElseGet(() -> lines(text));
        }
        return List.of();
    }

    private List<Setting> properties(String text, Source source) throws UnreadableSourceException {
        try {
            List<PropertiesText.Line> all = PropertiesText.read(text);
            Source kind = source == Source.RESOURCE && Texts.areProse(all.stream().map(PropertiesText.Line::value).toList()) ? Source.TEXT : source;
            return all.stream().map(line -> new Setting(kind, line.key(), line.value(), place(line.number()))).toList();
        } catch (IllegalArgumentException e) {
            if (source == Source.RESOURCE || source == Source.TEXT) {
                return lines(text);
            }
            throw new UnreadableSourceException(0, "it is no properties file: " + e.getMessage(), "mend the escape", e);
        }
    }

    private List<Setting> yaml(String text, Source source) throws UnreadableSourceException {
        try {
            List<Setting> all = new ArrayList<>();
            for (YamlNode document : sources.yaml(file)) {
                for (YamlLeaves.Leaf leaf : YamlLeaves.of(document)) {
                    leaf.value().text().ifPresent(value -> all.add(new Setting(source, leaf.key(), value, place(leaf.value().textLine()))));
                }
            }
            return all;
        } catch (UnreadableSourceException e) {
            if (source == Source.APPLICATION) {
                throw e;
            }
            // A template that becomes YAML later: its lines still say something.
            return lines(text);
        }
    }

    private List<Setting> lines(String text) {
        List<Setting> all = new ArrayList<>();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            all.add(new Setting(Source.RESOURCE, "", lines.get(i).strip(), place(i + 1)));
        }
        return all;
    }

    /** A line that begins with a blank goes on with the one before (specification of JAR files, "Manifest"). */
    private List<Setting> manifest(String text) {
        List<Setting> all = new ArrayList<>();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            int start = i;
            StringBuilder line = new StringBuilder(lines.get(i));
            while (i + 1 < lines.size() && lines.get(i + 1).startsWith(" ")) {
                line.append(lines.get(++i).substring(1));
            }
            int colon = line.indexOf(":");
            if (colon > 0) {
                all.add(new Setting(Source.MANIFEST, line.substring(0, colon), line.substring(colon + 1).strip(), place(start + 1)));
            }
        }
        return all;
    }

    /** Options of a JVM, one or several on a line: {@code .mvn/jvm.config}. */
    List<Setting> options() throws UnreadableSourceException {
        List<Setting> all = new ArrayList<>();
        lines(sources.text(file)).stream().filter(line -> !line.value().startsWith("#"))
                .forEach(line -> all.addAll(JvmOptions.in(line.value(), line.place())));
        return all;
    }

    /** The recipe of an image: JVM options wherever they stand, and variables as Spring Boot reads them. */
    List<Setting> image() throws UnreadableSourceException {
        List<Setting> all = new ArrayList<>(options());
        for (Setting line : lines(sources.text(file))) {
            List<String> words = List.of(line.value().split("\\s+", 3));
            if (words.get(0).equalsIgnoreCase("ENV") || words.get(0).equalsIgnoreCase("ARG")) {
                variables(line, words, all);
            }
        }
        return all;
    }

    private static void variables(Setting line, List<String> words, List<Setting> all) {
        if (words.size() == 3 && !words.get(1).contains("=")) {
            all.add(variable(words.get(1), words.get(2), line.place()));
            return;
        }
        for (String word : line.value().split("\\s+(?=[A-Za-z_]\\w*=)")) {
            int equals = word.indexOf('=');
            if (equals > 0) {
                all.add(variable(word.substring(0, equals).strip(), word.substring(equals + 1).strip().replaceAll("^[\"']|[\"']$", ""), line.place()));
            }
        }
    }

    /** {@code SPRING_DATASOURCE_URL} is {@code spring.datasource.url}. */
    private static Setting variable(String name, String value, Place place) {
        return new Setting(Source.APPLICATION, name.replace('_', '.'), value, place);
    }

    /** A POM: what Jib gives to the JVM and into the image, and what stands in the manifest. */
    List<Setting> pom() throws UnreadableSourceException {
        Optional<List<XmlText.Line>> lines = XmlText.read(sources.text(file));
        List<Setting> all = new ArrayList<>();
        for (XmlText.Line line : lines.orElse(List.of())) {
            String key = new Setting(Source.XML, line.key(), "", place(0)).relaxed();
            String last = key.substring(key.lastIndexOf('.') + 1);
            if (key.contains(".container.jvmflags") || key.contains(".container.environment.") && OPTIONS.contains(last)) {
                all.addAll(JvmOptions.in(line.value(), place(line.number())));
            } else if (key.contains(".container.environment.")) {
                all.add(variable(line.key().substring(line.key().lastIndexOf('.') + 1), line.value(), place(line.number())));
            } else if (key.contains(".manifestentries.")) {
                all.add(new Setting(Source.MANIFEST, line.key().substring(line.key().lastIndexOf('.') + 1), line.value(), place(line.number())));
            }
        }
        return all;
    }
}
