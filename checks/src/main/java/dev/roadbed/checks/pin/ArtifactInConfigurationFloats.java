package dev.roadbed.checks.pin;

import com.google.auto.service.AutoService;
import dev.roadbed.checks.finding.CheckDescription;
import dev.roadbed.checks.finding.Finding;
import dev.roadbed.checks.pom.EntryKind;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.model.DependencyManagement;

/**
 * An artifact in a plugin's configuration whose version can mean something else tomorrow: annotation processors, copied artifacts,
 * compiler plugins and whatever else a plugin fetches by itself. No other tool of Maven looks there. An annotation processor
 * without a version is found too, unless the project manages it.
 */
@AutoService(ModuleCheck.class)
public final class ArtifactInConfigurationFloats implements ModuleCheck {

    private static final CheckDescription DESCRIPTION = CheckDescription.error(
            "RB-PIN-010", "artifact in a plugin's configuration floats",
            "the plugin fetches it by itself and often runs it: an annotation processor runs inside the compiler");

    @Override
    public CheckDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<Finding> check(ModuleInput module) {
        PinAdvice advice = new PinAdvice(module);
        Stream<Finding> floating = module.floating(
                        EntryKind.PROCESSOR_PATH, EntryKind.CONFIGURED_ARTIFACT, EntryKind.COORDINATE_TEXT)
                .map(use -> advice.floats(DESCRIPTION, use));
        Stream<Finding> missing = module.versions(EntryKind.PROCESSOR_PATH)
                .filter(use -> !use.entry().hasVersion() && !isManaged(module, use.coordinate().key()))
                .map(use -> advice.missing(DESCRIPTION, use));
        return Stream.concat(floating, missing).toList();
    }

    /** maven-compiler-plugin looks for the version in dependencyManagement. What is written there is judged there. */
    private static boolean isManaged(ModuleInput module, String key) {
        DependencyManagement management = module.effective().model().getDependencyManagement();
        boolean effective = management != null
                && management.getDependencies().stream()
                        .anyMatch(managed -> key.equals(managed.getGroupId() + ":" + managed.getArtifactId()));
        return effective
                || module.versions(EntryKind.MANAGED_DEPENDENCY).anyMatch(use -> use.coordinate().key().equals(key));
    }
}
