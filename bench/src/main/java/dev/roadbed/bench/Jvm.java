package dev.roadbed.bench;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Commands that start a JVM of the kind that this one is. */
final class Jvm {

    /** Both sides of a comparison get the same: a heap of this size, and what {@code -Dbench.jvm=-XX:TieredStopAtLevel=1} names. */
    private static final String HEAP = "-Xmx1g";
    private static final String MORE = System.getProperty("bench.jvm", "");

    private Jvm() {
    }

    /** A main class on a class path, with its arguments. */
    static List<String> command(String classPath, String main, List<String> arguments) {
        List<String> words = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), HEAP));
        words.addAll(MORE.isBlank() ? List.of() : List.of(MORE.strip().split("\\s+")));
        words.addAll(List.of("-cp", classPath, main));
        words.addAll(arguments);
        return words;
    }

    /** Where these classes were loaded from: exec:java runs in Maven's own JVM, whose class path is not ours. */
    static String classPath(Class<?>... types) {
        Set<String> places = new LinkedHashSet<>();
        for (Class<?> type : types) {
            try {
                places.add(Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString());
            } catch (URISyntaxException e) {
                throw new IllegalStateException(type + " is from a place that is no file", e);
            }
        }
        return String.join(File.pathSeparator, places);
    }
}
