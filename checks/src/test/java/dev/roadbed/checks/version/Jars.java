package dev.roadbed.checks.version;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** Compiles sources into a jar, as a library's build does. */
final class Jars {

    static final String MODULE = "module acme.orders { exports acme.orders; }";

    private final Path folder;
    private int number;

    Jars(Path folder) {
        this.folder = folder;
    }

    /** Each source is a file of its own; {@code module …} and the first type in it give the name. */
    Path of(String... sources) throws IOException {
        Path work = Files.createDirectory(folder.resolve("jar" + number++));
        List<String> arguments = new ArrayList<>(List.of("-nowarn", "-d", work.resolve("classes").toString()));
        for (String source : sources) {
            arguments.add(Files.writeString(work.resolve(name(source)), source).toString());
        }
        if (ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new)) != 0) {
            throw new IllegalArgumentException("does not compile: " + String.join("\n", sources));
        }
        return pack(work);
    }

    private static String name(String source) {
        return source.contains("module ") ? "module-info.java" : source.replaceFirst("(?s).*?\\b(class|interface|enum|record) (\\w+).*", "$2") + ".java";
    }

    private static Path pack(Path work) throws IOException {
        Path classes = work.resolve("classes");
        Path jar = work.resolve("orders.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar)); Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                out.putNextEntry(new JarEntry(classes.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, out);
            }
        }
        return jar;
    }
}
