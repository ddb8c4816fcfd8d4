package dev.roadbed.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * One thing that somebody does to a project, and the one finding that must say so.
 *
 * @param name what was done
 * @param edit does it
 * @param id   of the check that is meant for it
 * @param file where the finding is
 * @param text in its line, after all mutations; empty for a finding about the file as a whole
 */
public record GateMutation(String name, Edit edit, String id, String file, String text) {

    /** Other words in a file; the finding is where the new ones begin. */
    public static GateMutation replaced(String name, String file, String old, String replacement, String id) {
        return replaced(name, file, old, replacement, id, replacement.strip().lines().findFirst().orElse(""));
    }

    /** Other words in a file; the finding is in the line with this text. */
    public static GateMutation replaced(String name, String file, String old, String replacement, String id, String text) {
        return new GateMutation(name, project -> project.replace(file, old, replacement), id, file, text);
    }

    /** Every day in a file becomes another one; the finding is in the line with this text. */
    public static GateMutation dated(String name, String file, String day, String id, String text) {
        return new GateMutation(name, project -> project.write(file, withDays(project.read(file), day)), id, file, text);
    }

    /** A text in which every day is another one: what is generated has those that follow from the day of the test. */
    public static String withDays(String text, String day) {
        return text.replaceAll("[0-9]{4}-[0-9]{2}-[0-9]{2}", day);
    }

    /** A file that is gone. */
    public static GateMutation deleted(String name, String file, String id) {
        return new GateMutation(name, project -> project.delete(file), id, file, "");
    }

    /** All of them in one project: each is found by the check that is meant for it, where it is, and nothing else is found. */
    public static void areFound(List<GateMutation> mutations, FixtureProject project, MavenRun run) throws IOException, InterruptedException {
        for (GateMutation mutation : mutations) {
            mutation.edit.apply(project);
        }
        project.commit();
        MavenResult result = run.run().failed();
        List<String> expected = new ArrayList<>();
        for (GateMutation mutation : mutations) {
            expected.add(mutation.id + " " + place(project, mutation.file, mutation.text));
        }
        assertThat(Findings.of(project)).as("%s%n%s", mutations.stream().map(GateMutation::name).toList(), result.output())
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    /** Where the first line with this text is, as findings say it: {@code pom.xml:12}; the file alone if no text is given. */
    public static String place(FixtureProject project, String file, String text) throws IOException {
        if (text.isEmpty()) {
            return file;
        }
        List<String> lines = project.read(file).lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).contains(text)) {
                return file + ":" + (i + 1);
            }
        }
        throw new IllegalStateException(file + " has no line with " + text);
    }
}
