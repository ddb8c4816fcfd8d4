package dev.roadbed.enforcer;

import dev.roadbed.checks.finding.Place;
import dev.roadbed.checks.pom.Lineage;
import dev.roadbed.checks.pom.Lines;
import dev.roadbed.checks.signing.SigningCheck;
import dev.roadbed.checks.signing.SigningInput;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import javax.inject.Inject;
import javax.inject.Named;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Plugin;
import org.apache.maven.project.MavenProject;

/**
 * {@code <roadbedSigning/>}: a release can be signed, or ends before anything is built. Any other build, and the rehearsal of a release
 * by {@code verify}, is unsigned and says so where it makes files that somebody could hand on.
 */
@Named("roadbedSigning")
public final class SigningRule extends RoadbedRule {

    private static final String VARIABLE = "env.";
    private static final String PGP = "org.apache.maven.plugins:maven-gpg-plugin";

    /** The phase in which the parent signs, and the one after it. */
    private static final Set<String> SIGNS = Set.of("install", "deploy");
    private static final Set<String> MAKES_FILES = Set.of("package", "integration-test", "verify", "install", "deploy");

    /** Set by Maven: {@code true} in a build that makes a release. */
    private String release = "false";

    @Inject
    public SigningRule(MavenSession session, MavenProject project) {
        super(session, project);
    }

    @Override
    void examine(Examination examination) throws Exception {
        boolean isRelease = isTrue("release", release);
        if (!examination.isRepositorys()) {
            return;
        }
        if (!isRelease || !comesTo(examination.session(), SIGNS)) {
            sayUnsigned(examination.session());
            return;
        }
        SigningInput input = input(examination);
        List<SigningCheck> checks = examination.checks(SigningCheck.class);
        examination.repository(checks, checks.stream().flatMap(check -> check.check(input).stream()).toList());
        if (input.asksPerson()) {
            getLog().info("[roadbed] a browser will open at the end, for you to sign in; your e-mail address will be in the public log");
        }
    }

    private void sayUnsigned(MavenSession session) {
        if (comesTo(session, MAKES_FILES)) {
            getLog().info("[roadbed] this build is unsigned: only releases are signed; docs/how-to/sign-a-release.md");
        }
    }

    private static boolean comesTo(MavenSession session, Set<String> phases) {
        return session.getGoals().stream().anyMatch(phases::contains);
    }

    private static SigningInput input(Examination examination) throws Exception {
        Lineage lineage = new ProjectLineage(examination.memory(), examination.root(), examination.session()).of(examination.project());
        Place place = lineage.place(lineage.own(), Lines.of(lineage.own().model(), "artifactId"));
        MavenSession session = examination.session();
        return new SigningInput(place, variables(session), session.getRequest().isInteractiveMode(),
                session.getProjects().stream().anyMatch(SigningRule::isSignedWithPgp));
    }

    private static Map<String, String> variables(MavenSession session) {
        Properties properties = session.getSystemProperties();
        return properties.stringPropertyNames().stream().filter(name -> name.startsWith(VARIABLE))
                .collect(Collectors.toMap(name -> name.substring(VARIABLE.length()), properties::getProperty));
    }

    /** Whether a project names the plugin, as those for Maven Central do, and so has the parent's execution of it. */
    private static boolean isSignedWithPgp(MavenProject project) {
        Plugin plugin = project.getPlugin(PGP);
        return plugin != null && plugin.getExecutionsAsMap().containsKey("roadbed-signatures");
    }
}
