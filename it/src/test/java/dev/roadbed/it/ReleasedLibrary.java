package dev.roadbed.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.ToolProvider;

/**
 * The releases of a library in {@link TestRepository}, with real classes: {@code it/src/test/resources/repository/orders}. All versions
 * are the same; that of {@link #CUT_OFF} was not downloaded to its end.
 */
final class ReleasedLibrary {

    private static final String NAME = "orders";
    private static final String CUT_OFF = "1.4.0";
    private static final Path SOURCE = Path.of("src/test/resources/repository").resolve(NAME).toAbsolutePath();

    private ReleasedLibrary() {
    }

    static boolean is(Artifact artifact) {
        return artifact.name().equals(NAME);
    }

    static void jar(String version, Path file) throws IOException {
        Path classes = Files.createTempDirectory(Files.createDirectories(Build.target().resolve("released")), NAME + "-");
        compile(classes);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file)); Stream<Path> files = Files.walk(classes)) {
            for (Path each : files.filter(Files::isRegularFile).sorted().toList()) {
                zip.putNextEntry(new ZipEntry(classes.relativize(each).toString().replace('\\', '/')));
                Files.copy(each, zip);
            }
        }
        if (version.equals(CUT_OFF)) {
            byte[] whole = Files.readAllBytes(file);
            Files.write(file, Arrays.copyOf(whole, whole.length / 2));
        }
    }

    private static void compile(Path classes) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("--release", "17", "-nowarn", "-d", classes.toString()));
        try (Stream<Path> files = Files.walk(SOURCE)) {
            files.filter(path -> path.toString().endsWith(".java")).map(Path::toString).sorted().forEach(arguments::add);
        }
        if (ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new)) != 0) {
            throw new IllegalStateException(SOURCE + " does not compile");
        }
    }
}
