package dev.roadbed.checks.crypto.library;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The list of libraries to leave, read from {@code libraries.yml} beside this class. */
public final class ReplacedLibraries {

    private static final String FILE = "libraries.yml";

    private final List<Replaced> lines;

    /**
     * One line of the list.
     *
     * @param match   the whole of {@code group:artifact}
     * @param below   the first version that is good; empty if none is
     * @param reason  why it is on the list
     * @param instead what to take
     */
    public record Replaced(Pattern match, String below, String reason, String instead) {

        private boolean fits(Library library) {
            return match.matcher(library.name()).matches() && (below.isEmpty() || isBelow(library.version(), below));
        }
    }

    private static final class Shipped {
        private static final ReplacedLibraries ONE = new ReplacedLibraries();
    }

    /** The list that Roadbed ships. */
    public static ReplacedLibraries shipped() {
        return Shipped.ONE;
    }

    private ReplacedLibraries() {
        try (InputStream in = ReplacedLibraries.class.getResourceAsStream(FILE)) {
            Object all = new Load(LoadSettings.builder().build()).loadFromString(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            lines = ((List<?>) all).stream().map(line -> replaced((Map<?, ?>) line)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the jar of roadbed-checks is not whole: " + FILE, e);
        }
    }

    private static Replaced replaced(Map<?, ?> line) {
        Object below = line.get("below");
        return new Replaced(Pattern.compile(String.valueOf(line.get("match"))), below == null ? "" : String.valueOf(below),
                String.valueOf(line.get("reason")), String.valueOf(line.get("instead")));
    }

    /** Why a library should be left, and for what; nothing if it is not on the list. */
    public Optional<Replaced> of(Library library) {
        return lines.stream().filter(line -> line.fits(library)).findFirst();
    }

    /** By their leading numbers: what stands behind them makes no difference for a list of releases. */
    static boolean isBelow(String version, String limit) {
        String[] some = version.split("[.-]");
        String[] other = limit.split("[.-]");
        for (int i = 0; i < other.length; i++) {
            int difference = number(some, i) - number(other, i);
            if (difference != 0) {
                return difference < 0;
            }
        }
        return false;
    }

    private static int number(String[] parts, int index) {
        return index < parts.length && parts[index].matches("[0-9]{1,9}") ? Integer.parseInt(parts[index]) : 0;
    }
}
