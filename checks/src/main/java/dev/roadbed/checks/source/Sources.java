package dev.roadbed.checks.source;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The texts of a repository's files. Several checks look at the same file; it is read and parsed once. Not for use by several threads. */
public final class Sources {

    private final Map<Path, Outcome<String>> texts = new HashMap<>();
    private final Map<Path, Outcome<List<YamlNode>>> documents = new HashMap<>();
    private final Map<Class<?>, Object> made = new HashMap<>();

    /**
     * The text of a file, without byte order mark.
     *
     * @throws UnreadableSourceException if the file is no text, too large or not readable
     */
    public String text(Path file) throws UnreadableSourceException {
        return texts.computeIfAbsent(file, path -> Outcome.of(() -> SourceText.read(path))).get();
    }

    /**
     * The documents of a YAML file; none if there is nothing in it.
     *
     * @throws UnreadableSourceException if the file is no text or no YAML
     */
    public List<YamlNode> yaml(Path file) throws UnreadableSourceException {
        return documents.computeIfAbsent(file, path -> Outcome.of(() -> YamlDocuments.parse(text(path)))).get();
    }

    /**
     * The documents of YAML that is written as a text into another file. Lines count from 1 within it.
     *
     * @throws UnreadableSourceException if the text is no YAML
     */
    public List<YamlNode> yamlWithin(String text) throws UnreadableSourceException {
        return YamlDocuments.parse(text);
    }

    /**
     * The content of a JSON file. YAML 1.2 is a superset of JSON, so the nodes are the same ones.
     *
     * @throws UnreadableSourceException if the file is no text or no JSON object
     */
    public YamlNode json(Path file) throws UnreadableSourceException {
        return documents.computeIfAbsent(file, path -> Outcome.of(() -> YamlDocuments.parseJson(text(path)))).get().get(0);
    }

    /** Something that several checks need and that is made of the files: made by the first one that asks. */
    public <T> T once(Class<T> what, Supplier<T> make) {
        Object known = made.get(what);
        if (known == null) {
            known = make.get();
            made.put(what, known);
        }
        return what.cast(known);
    }

    /** What reading gave, for everybody who asks. */
    private record Outcome<T>(T value, UnreadableSourceException failure) {

        static <T> Outcome<T> of(Reading<T> reading) {
            try {
                return new Outcome<>(reading.read(), null);
            } catch (UnreadableSourceException e) {
                return new Outcome<>(null, e);
            }
        }

        T get() throws UnreadableSourceException {
            if (failure != null) {
                throw failure;
            }
            return value;
        }
    }

    private interface Reading<T> {
        T read() throws UnreadableSourceException;
    }
}
