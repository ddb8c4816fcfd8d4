package dev.roadbed.checks.build;

import dev.roadbed.checks.finding.Place;
import dev.roadbed.checks.pom.Coordinate;
import dev.roadbed.checks.pom.Lineage;
import dev.roadbed.checks.pom.Lines;
import dev.roadbed.checks.pom.PomFile;
import java.util.List;
import org.apache.maven.model.Model;

/**
 * What a {@link BuildCheck} looks at: one module of a build.
 *
 * @param lineage the module's POM and its parents, as written
 * @param judged  the local POM files to judge with this module: its own, and those of parents that are no module of this build
 * @param call    how Maven was called
 */
public record BuildInput(Lineage lineage, List<PomFile> judged, MavenCall call) {

    /** Maven's name for the time that archives store for each entry. */
    static final String BUILD_TIME = "project.build.outputTimestamp";

    private static final String PARENT = "dev.roadbed:roadbed-parent";

    public BuildInput {
        judged = List.copyOf(judged);
    }

    /** The files to judge, without Roadbed's own parent: that one defines the gates. */
    public List<PomFile> users() {
        return judged.stream().filter(pom -> !isRoadbedParent(pom.model())).toList();
    }

    /** Whether the topmost POM of the repository is judged with this module: what all modules inherit is told there. */
    public boolean isTopmost() {
        return judged.contains(topmost());
    }

    /** The topmost POM file of the repository that the module inherits from, or its own. */
    public PomFile topmost() {
        return lineage.local().get(lineage.local().size() - 1);
    }

    /** The line of the module's own name, for what has no line anywhere. */
    public Place ownPlace() {
        return lineage.place(lineage.own(), Lines.of(lineage.own().model(), "artifactId"));
    }

    /**
     * Whether the repository gives its builds no time at all, told with its topmost POM. On a laptop that is worth a word and no
     * more: what leaves the house is built in CI.
     */
    public boolean hasNoBuildTime() {
        return isTopmost()
                && topmost().model().getProperties().getProperty(BUILD_TIME) == null
                && !call.userProperties().containsKey(BUILD_TIME);
    }

    static boolean isRoadbedParent(Model model) {
        Coordinate coordinate = Lineage.written(model);
        return coordinate.key().equals(PARENT);
    }
}
