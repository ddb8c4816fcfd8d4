package dev.roadbed.checks.proof;

import dev.roadbed.checks.finding.Place;
import dev.roadbed.checks.markdown.MarkdownFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * All deltas of a repository, and the files whose content needs a delta.
 *
 * @param root       absolute path of the repository's root
 * @param deltas     in the order of their numbers
 * @param misnamed   Markdown files beside the deltas that are none, by their names
 * @param unreadable files that should be deltas and cannot be read, with the reason
 * @param approved   everything below a folder {@code security/approved}; by path relative to the root
 */
public record ThreatModel(Path root, List<Delta> deltas, List<String> misnamed, Map<String, String> unreadable, Map<String, Path> approved) {

    private static final String APPROVED = "security/approved/";

    public ThreatModel {
        deltas = List.copyOf(deltas);
        misnamed = List.copyOf(misnamed);
        unreadable = Map.copyOf(unreadable);
        approved = Map.copyOf(approved);
    }

    /** The threat model among the files of a repository. @param files absolute */
    public static ThreatModel of(Path root, List<Path> files) {
        List<Delta> deltas = new ArrayList<>();
        List<String> misnamed = new ArrayList<>();
        Map<String, String> unreadable = new TreeMap<>();
        Map<String, Path> approved = new TreeMap<>();
        for (Path file : files) {
            String path = Place.in(root, file, 0).file();
            if (path.startsWith(APPROVED) || path.contains("/" + APPROVED)) {
                approved.put(path, file);
            } else if (path.startsWith(Delta.FOLDER) && path.endsWith(".md") && !path.equals(Delta.FOLDER + "README.md")) {
                if (Delta.number(path).isEmpty()) {
                    misnamed.add(path);
                } else {
                    read(root, file, path, deltas, unreadable);
                }
            }
        }
        deltas.sort(Comparator.comparing((Delta delta) -> delta.file().path()));
        return new ThreatModel(root, deltas, misnamed, unreadable, approved);
    }

    private static void read(Path root, Path file, String path, List<Delta> deltas, Map<String, String> unreadable) {
        try {
            deltas.add(Delta.of(MarkdownFile.read(root, file)));
        } catch (IOException e) {
            unreadable.put(path, e.getClass().getSimpleName() + (e.getMessage() == null ? "" : " " + e.getMessage()));
        }
    }

    /** Every threat of every delta, in order. */
    public List<Threat> threats() {
        return deltas.stream().flatMap(delta -> delta.threats().stream()).toList();
    }

    /** The name that an approved file has in a delta: its path below {@code security/approved}. */
    static String approvedName(String path) {
        return path.substring(path.indexOf(APPROVED) + APPROVED.length());
    }
}
