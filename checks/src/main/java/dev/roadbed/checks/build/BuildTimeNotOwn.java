package dev.roadbed.checks.build;

import com.google.auto.service.AutoService;
import dev.roadbed.checks.finding.CheckDescription;
import dev.roadbed.checks.finding.Finding;
import dev.roadbed.checks.finding.Place;
import dev.roadbed.checks.pom.Expressions;
import dev.roadbed.checks.pom.Lines;
import dev.roadbed.checks.pom.Meaning;
import dev.roadbed.checks.pom.PomFile;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.model.InputLocationTracker;
import org.apache.maven.model.Profile;

/**
 * A repository whose topmost POM has no {@code project.build.outputTimestamp}, or one that is no fixed time. Maven takes an
 * inherited one without a word, so that a project's archives carry the date of its parent's release.
 *
 * <p>What counts as a time is Maven's own rule (Maven Archiver, "configuring for reproducible builds"): ISO 8601 with an offset,
 * or seconds since 1970; anything else of one letter switches reproducible archives off.
 */
@AutoService(BuildCheck.class)
public final class BuildTimeNotOwn implements BuildCheck {

    private static final String PROPERTY = BuildInput.BUILD_TIME;

    private static final String FIX = "<" + PROPERTY + ">2026-01-01T00:00:00Z</" + PROPERTY
            + "> in <properties>, with the time of your last release";

    private static final CheckDescription DESCRIPTION = CheckDescription.error("RB-BUILD-001", "no build time of its own",
            "equal sources give equal archives only if the time in them is fixed by the commit; an inherited one is another project's");

    @Override
    public CheckDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<Finding> check(BuildInput module) {
        List<Finding> found = new ArrayList<>();
        for (PomFile pom : module.judged()) {
            add(found, module, pom, pom.model(), pom.model().getProperties().getProperty(PROPERTY));
            for (Profile profile : pom.model().getProfiles()) {
                add(found, module, pom, profile, profile.getProperties().getProperty(PROPERTY));
            }
        }
        if (module.hasNoBuildTime() && (module.call().full() || module.call().release())) {
            Place place = module.lineage().place(module.topmost(), Lines.of(module.topmost().model(), "artifactId"));
            found.add(DESCRIPTION.finding(place, PROPERTY + " is not defined in this repository", FIX));
        }
        return found;
    }

    /** One CI build has it and one on a laptop does not. */
    @Override
    public boolean isSameInEveryBuild() {
        return false;
    }

    private static void add(List<Finding> found, BuildInput module, PomFile pom, InputLocationTracker owner, String text) {
        if (text == null) {
            return;
        }
        Expressions expressions = new Expressions(module.lineage().from(pom), module.call().committedProperties());
        faults(expressions.meanings(text.trim())).forEach(fault -> found.add(DESCRIPTION.finding(
                module.lineage().place(pom, Lines.ofProperty(owner, PROPERTY)), PROPERTY + " = " + text.trim() + fault, FIX)));
    }

    private static Stream<String> faults(List<Meaning> meanings) {
        return meanings.stream().flatMap(meaning -> meaning.missing()
                .map(name -> Stream.of(": nothing in the commit defines " + name))
                .orElseGet(() -> isTime(meaning.value()) ? Stream.empty() : Stream.of(" is no fixed time"))).distinct();
    }

    private static boolean isTime(String value) {
        if (value.matches("[0-9]{2,}")) {
            return true;
        }
        try {
            OffsetDateTime.parse(value);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
