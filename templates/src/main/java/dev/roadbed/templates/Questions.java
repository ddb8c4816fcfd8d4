package dev.roadbed.templates;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All that is asked for one kind of project and all that follows from it: the content of {@code answers.yml}.
 *
 * @param kind of project, {@code service}
 * @param asked in the order in which defaults can be computed
 * @param derived holes that nobody answers, by name
 */
public record Questions(String kind, List<Question> asked, Map<String, Derivation> derived) {

    /** Hole: the package as directories. */
    public static final String PACKAGE_PATH = "packagePath";

    /** Hole: the version of Roadbed that the templates belong to; fixed when they are compiled. */
    public static final String ROADBED_VERSION = "roadbedVersion";

    public Questions {
        asked = List.copyOf(asked);
        derived = Map.copyOf(derived);
    }

    /** The questions that this jar brings for that kind of project. */
    public static Questions bundled(String kind) {
        return new QuestionsReader(kind).read("answers.yml");
    }

    /** The name of each hole that a template may have. */
    public Set<String> holes() {
        Set<String> holes = new HashSet<>(derived.keySet());
        asked.forEach(question -> holes.add(question.name()));
        holes.add(PACKAGE_PATH);
        holes.add(ROADBED_VERSION);
        return holes;
    }

    public Question question(String name) {
        return asked.stream().filter(question -> question.name().equals(name)).findFirst()
                .orElseThrow(() -> new TemplateException("there is no question " + name + " for a " + kind + " in answers.yml"));
    }
}
