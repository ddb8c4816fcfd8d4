package dev.roadbed.enforcer;

import dev.roadbed.checks.finding.Finding;
import dev.roadbed.checks.lock.LockCheck;
import dev.roadbed.checks.lock.LockInput;
import java.util.ArrayList;
import java.util.List;
import javax.inject.Inject;
import javax.inject.Named;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;
import org.apache.maven.rtinfo.RuntimeInformation;

/** {@code <roadbedLock/>}: the committed lock is whole, reviewed, complete and obeyed by this very build. */
@Named("roadbedLock")
public final class LockRule extends RoadbedRule {

    private final RuntimeInformation maven;

    @Inject
    public LockRule(MavenSession session, MavenProject project, RuntimeInformation maven) {
        super(session, project);
        this.maven = maven;
    }

    @Override
    void examine(Examination examination) throws Exception {
        LockInput input = new LockInputs(examination, maven.getMavenVersion()).input();
        List<LockCheck> checks = examination.checks(LockCheck.class);
        if (Recording.isThis(examination)) {
            getLog().info("[roadbed] this build makes the lock: nothing is compared");
            examination.module(checks, List.of(), List.of());
            return;
        }
        List<LockCheck> each = checks.stream().filter(LockCheck::isOfEachModule).toList();
        examination.module(each, List.of(examination.project().getFile().toPath()), found(each, input));
        if (examination.isRepositorys()) {
            List<LockCheck> once = checks.stream().filter(check -> !check.isOfEachModule()).toList();
            examination.repository(once, found(once, input));
        }
    }

    private static List<Finding> found(List<LockCheck> checks, LockInput input) {
        List<Finding> found = new ArrayList<>();
        checks.forEach(check -> found.addAll(check.check(input)));
        return found;
    }
}
