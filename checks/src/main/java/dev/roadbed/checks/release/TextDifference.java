package dev.roadbed.checks.release;

import dev.roadbed.checks.proof.ChangedFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.eclipse.jgit.diff.DiffFormatter;
import org.eclipse.jgit.diff.HistogramDiff;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;

/** What changed in a file, line by line, in the form of {@code diff -u}. */
final class TextDifference {

    private TextDifference() {}

    static String of(ChangedFile file) {
        RawText before = text(file.before().orElse(""));
        RawText after = text(file.after().orElse(""));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DiffFormatter formatter = new DiffFormatter(out)) {
            formatter.setContext(1);
            formatter.format(new HistogramDiff().diff(RawTextComparator.DEFAULT, before, after), before, after);
        } catch (IOException e) {
            throw new IllegalStateException("nothing is read or written but memory", e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static RawText text(String text) {
        return new RawText(text.getBytes(StandardCharsets.UTF_8));
    }
}
