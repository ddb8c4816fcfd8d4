package dev.roadbed.checks.build;

import com.google.auto.service.AutoService;
import dev.roadbed.checks.finding.CheckDescription;
import dev.roadbed.checks.finding.Finding;
import dev.roadbed.checks.finding.Place;
import dev.roadbed.checks.pom.Expressions;
import dev.roadbed.checks.pom.Lines;
import dev.roadbed.checks.pom.Meaning;
import dev.roadbed.checks.pom.PomFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.TreeMap;
import org.apache.maven.model.InputLocationTracker;
import org.apache.maven.model.Model;
import org.apache.maven.model.Profile;

/** A file of the commit that puts a gate of the parent into a phase which {@code verify} never reaches. */
@AutoService(BuildCheck.class)
public final class GateSwitchedOff implements BuildCheck {

    private static final CheckDescription DESCRIPTION = CheckDescription.error("RB-BUILD-002", "gate is switched off",
            "it is off in CI, too, and nobody is told what it would have found");

    @Override
    public CheckDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<Finding> check(BuildInput module) {
        List<Finding> found = new ArrayList<>();
        for (PomFile pom : module.users()) {
            Model model = pom.model();
            properties(found, module, pom, model, model.getProperties());
            for (Profile profile : model.getProfiles()) {
                properties(found, module, pom, profile, profile.getProperties());
            }
        }
        if (module.call().isFirstModule()) {
            new TreeMap<>(module.call().committedProperties()).forEach((name, phase) -> GatePhase.gate(name)
                    .filter(gate -> GatePhase.isOff(phase))
                    .ifPresent(gate -> found.add(finding(new Place(".mvn", 0), gate, name, phase))));
        }
        return found;
    }

    private static void properties(
            List<Finding> found, BuildInput module, PomFile pom, InputLocationTracker owner, Properties properties) {
        Expressions expressions = new Expressions(module.lineage().from(pom), module.call().committedProperties());
        for (String name : properties.stringPropertyNames()) {
            GatePhase.gate(name)
                    .filter(gate -> isOff(expressions.meanings(properties.getProperty(name))))
                    .ifPresent(gate -> found.add(finding(
                            module.lineage().place(pom, Lines.ofProperty(owner, name)), gate, name, properties.getProperty(name))));
        }
    }

    /** A value that depends on something which the commit does not know may be anything. */
    private static boolean isOff(List<Meaning> meanings) {
        return meanings.stream().anyMatch(meaning -> meaning.missing().isPresent() || GatePhase.isOff(meaning.value()));
    }

    private static Finding finding(Place place, String gate, String property, String phase) {
        return DESCRIPTION.finding(place, gate + " by " + property + " = " + phase,
                "remove " + property + "; on a laptop the gate runs only with -Pfull anyway");
    }
}
