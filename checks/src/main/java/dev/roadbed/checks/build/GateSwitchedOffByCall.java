package dev.roadbed.checks.build;

import com.google.auto.service.AutoService;
import dev.roadbed.checks.finding.CheckDescription;
import dev.roadbed.checks.finding.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A call of Maven that switches a gate off: by the property of its phase, or by switching off the profile that CI is judged by. */
@AutoService(BuildCheck.class)
public final class GateSwitchedOffByCall implements BuildCheck {

    private static final String FULL = "full";

    private static final CheckDescription DESCRIPTION = CheckDescription.error("RB-BUILD-005", "call switches a gate off",
            "a green build says that the gates have passed; after this call it would not");

    @Override
    public CheckDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<Finding> check(BuildInput module) {
        MavenCall call = module.call();
        List<Finding> found = new ArrayList<>();
        if (!call.isFirstModule()) {
            return found;
        }
        Map<String, String> given = new TreeMap<>(call.userProperties());
        given.keySet().removeAll(call.committedProperties().keySet());
        given.forEach((name, phase) -> GatePhase.gate(name).filter(gate -> GatePhase.isOff(phase)).ifPresent(
                gate -> found.add(DESCRIPTION.finding(module.ownPlace(), gate + " by -D" + name + "=" + phase, "call Maven without -D" + name))));
        if (call.deactivated().contains(FULL)) {
            found.add(DESCRIPTION.finding(module.ownPlace(), "all slow ones by -P!" + FULL, "call Maven without -P!" + FULL));
        }
        return found;
    }

    /** It depends on the call, by its nature. */
    @Override
    public boolean isSameInEveryBuild() {
        return false;
    }
}
