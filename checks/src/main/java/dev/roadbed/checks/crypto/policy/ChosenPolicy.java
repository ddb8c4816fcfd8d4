package dev.roadbed.checks.crypto.policy;

import dev.roadbed.checks.finding.Place;
import dev.roadbed.checks.pom.Lineage;
import dev.roadbed.checks.pom.Lines;
import dev.roadbed.checks.pom.PomFile;
import java.util.Optional;
import org.apache.maven.model.Model;

/**
 * Which policy a project has chosen, as it stands in its POM or a parent's. Read from the files: a {@code -D}, a profile or the settings
 * of a machine do not reach it, so that a policy is only changed in a commit.
 *
 * @param name  a shipped policy, or a path
 * @param place where that is written; of the project's own POM if nowhere
 */
public record ChosenPolicy(String name, Place place) {

    /** The property of the POM. */
    public static final String PROPERTY = "roadbed.crypto.policy";

    /** @throws UnreadablePolicyException if what is written there can be given another meaning from outside */
    public static ChosenPolicy of(Lineage lineage) throws UnreadablePolicyException {
        for (PomFile pom : lineage.local()) {
            Optional<String> value = value(pom.model());
            if (value.isPresent()) {
                return literal(value.get(), lineage.place(pom, Lines.ofProperty(pom.model(), PROPERTY)));
            }
        }
        Place through = lineage.remoteParentPlace().orElse(lineage.place(lineage.own(), 0));
        for (Model model : lineage.remote()) {
            Optional<String> value = value(model);
            if (value.isPresent()) {
                return literal(value.get(), through);
            }
        }
        return new ChosenPolicy(PolicyShelf.DEFAULT, through);
    }

    private static Optional<String> value(Model model) {
        return Optional.ofNullable(model.getProperties().getProperty(PROPERTY)).map(String::strip);
    }

    private static ChosenPolicy literal(String value, Place place) throws UnreadablePolicyException {
        if (value.isEmpty() || value.contains("${")) {
            throw new UnreadablePolicyException(place.toString(), 0, "<" + PROPERTY + "> is '" + value + "'. Write the policy itself, one of "
                    + PolicyShelf.names() + " or the path of a file: an expression could be given another value by -D");
        }
        return new ChosenPolicy(value, place);
    }

    /** @throws UnreadablePolicyException if there is no such policy, or it is not well-formed */
    public PolicyFile read(PolicyShelf shelf) throws UnreadablePolicyException {
        return shelf.take(name, place + ", <" + PROPERTY + ">");
    }
}
