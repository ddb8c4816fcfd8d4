package dev.roadbed.checks.proof;

import dev.roadbed.checks.markdown.MarkdownFile;
import dev.roadbed.checks.markdown.MarkdownSection;
import java.util.ArrayList;
import java.util.List;

/**
 * A delta of the threat model that a range of commits has brought.
 *
 * @param path    of the file
 * @param title   of the document
 * @param changes what it says that changes
 * @param threats ids and risks of its rows
 */
public record NewDelta(String path, String title, String changes, List<String> threats) {

    /** Those among the changed files, in the order of their numbers. */
    public static List<NewDelta> of(List<ChangedFile> changed) {
        List<NewDelta> deltas = new ArrayList<>();
        for (ChangedFile file : changed) {
            if (file.isNew() && file.after().isPresent() && Delta.number(file.path()).isPresent()) {
                Delta delta = Delta.of(MarkdownFile.of(file.path(), file.after().get()));
                deltas.add(new NewDelta(file.path(), delta.file().title().map(MarkdownSection::title).orElse(file.path()),
                        delta.header("Changes").orElse(""), delta.threats().stream().map(threat -> threat.risk().isBlank() ? threat.id() : threat.id() + ": " + threat.risk()).toList()));
            }
        }
        return deltas.stream().sorted((one, other) -> one.path().compareTo(other.path())).toList();
    }
}
