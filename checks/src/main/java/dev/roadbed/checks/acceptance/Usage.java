package dev.roadbed.checks.acceptance;

import dev.roadbed.checks.finding.Check;
import dev.roadbed.checks.finding.CheckId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * What a whole build has looked at and which acceptances it needed, gathered from all of its modules and threads. At the end it
 * tells which acceptances are idle, and never guesses: one whose place or check was not looked at is not idle, it is unknown.
 */
public final class Usage {

    private final Set<Acceptance> used = ConcurrentHashMap.newKeySet();
    private final Map<CheckId, Check> repositoryChecks = new ConcurrentHashMap<>();
    private final Map<CheckId, Check> moduleChecks = new ConcurrentHashMap<>();

    /** Something was found for these. */
    public void used(Set<Acceptance> acceptances) {
        used.addAll(acceptances);
    }

    /** These checks have looked at the whole repository. */
    public void repository(List<? extends Check> checks) {
        checks.forEach(check -> repositoryChecks.put(check.description().id(), check));
    }

    /** These checks have looked at modules. */
    public void modules(List<? extends Check> checks) {
        checks.forEach(check -> moduleChecks.put(check.description().id(), check));
    }

    /**
     * The acceptances in force that nothing was found for, of checks that have looked where they point.
     *
     * @param judged whether a file is of a module that was looked at, or of no module at all
     */
    public List<Acceptance> idle(Acceptances acceptances, Predicate<String> judged) {
        return acceptances.inForce().stream().filter(acceptance -> !used.contains(acceptance))
                .filter(acceptance -> isSame(repositoryChecks.get(acceptance.id()))
                        || (isSame(moduleChecks.get(acceptance.id())) && judged.test(acceptance.where().file())))
                .toList();
    }

    private static boolean isSame(Check check) {
        return check != null && check.isSameInEveryBuild();
    }
}
