package dev.roadbed.checks.crypto.sink;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The lines of a file beside this class, stripped, without empty ones and those that begin with {@code #}. */
final class DataLines {

    private DataLines() {
    }

    static List<String> of(String file) {
        try (InputStream in = DataLines.class.getResourceAsStream(file);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines().map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the jar of roadbed-checks is not whole: " + file, e);
        }
    }
}
