package dev.roadbed.checks.crypto.flow;

import dev.roadbed.checks.crypto.AnalysisInput;
import dev.roadbed.checks.crypto.CryptoUse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Small sources, compiled in this process and analysed: source text in, observed uses out. */
final class Compiled {

    private static final Pattern NAME = Pattern.compile("(?:class|interface|enum|record|@interface)\\s+(\\w+)");
    private static final Pattern PACKAGE = Pattern.compile("^\\s*package\\s+([\\w.]+);");

    private final Path folder;
    private final Path siblings;
    private final Path stubs;
    private final Path resources;

    Compiled(Path folder) {
        this.folder = folder.resolve("classes");
        this.siblings = folder.resolve("siblings");
        this.stubs = folder.resolve("stubs");
        this.resources = folder.resolve("resources");
    }

    /** Classes of the module. */
    Compiled module(String... sources) {
        return compile(folder, sources);
    }

    /** Classes of a module beside it. */
    Compiled sibling(String... sources) {
        return compile(siblings, sources);
    }

    /** Classes of a library, which are not analysed: as much of it as the test calls. */
    Compiled library(String... sources) {
        return compile(stubs, sources);
    }

    Compiled resource(String name, String content) {
        try {
            Files.createDirectories(resources.resolve(name).getParent());
            Files.writeString(resources.resolve(name), content);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path classes() {
        return folder;
    }

    /** Observed uses as {@code KIND value}, sorted. */
    List<String> uses() {
        return observed().stream().map(use -> use.kind() + " " + use.value()).distinct().sorted().toList();
    }

    List<CryptoUse> observed() {
        try {
            return CryptoAnalysis.uses(new AnalysisInput(folder.getParent(), List.of(folder), List.of(siblings), List.of(folder.getParent()), List.of(resources)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Compiled compile(Path to, String... sources) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<JavaFileObject> units = new ArrayList<>();
        for (String source : sources) {
            units.add(new Source(source));
        }
        try {
            Files.createDirectories(to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        StringBuilder errors = new StringBuilder();
        List<String> options = List.of("-g", "-parameters", "-Xlint:none", "-proc:none", "-d", to.toString(), "-cp",
                folder + System.getProperty("path.separator") + siblings + System.getProperty("path.separator") + stubs);
        boolean done = compiler.getTask(null, null, problem -> errors.append(problem).append('\n'), options, null, units).call();
        if (!done) {
            throw new IllegalArgumentException("the test's source does not compile:\n" + errors);
        }
        return this;
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        Source(String text) {
            super(URI.create("string:///" + path(text) + ".java"), Kind.SOURCE);
            this.text = text;
        }

        private static String path(String text) {
            Matcher type = NAME.matcher(text);
            Matcher folder = PACKAGE.matcher(text);
            if (!type.find()) {
                throw new IllegalArgumentException("no type in: " + text);
            }
            return (folder.find() ? folder.group(1).replace('.', '/') + "/" : "") + type.group(1);
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
