package dev.roadbed.enforcer;

import dev.roadbed.checks.finding.FindingText;
import dev.roadbed.checks.finding.Section;
import java.io.IOException;
import javax.inject.Named;
import org.apache.maven.enforcer.rule.api.AbstractEnforcerRule;
import org.apache.maven.enforcer.rule.api.EnforcerRuleError;
import org.apache.maven.enforcer.rule.api.EnforcerRuleException;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/**
 * What all of our rules have in common: look, take accepted risks out, add to the module's reports, say what is accepted and what
 * is only a warning, and fail with all that is left. A rule says what it looks for in {@link #examine}.
 */
abstract class RoadbedRule extends AbstractEnforcerRule {

    private final MavenSession session;
    private final MavenProject project;

    RoadbedRule(MavenSession session, MavenProject project) {
        this.session = session;
        this.project = project;
    }

    /**
     * Looks at the module, and at the repository if {@link Examination#isRepositorys}, and hands in what was looked for and found.
     *
     * @throws EnforcerRuleError if the rule is configured in a way that it cannot follow
     * @throws Exception if it could not look; the message names file, reason and fix, and the build ends
     */
    abstract void examine(Examination examination) throws Exception;

    @Override
    public final void execute() throws EnforcerRuleException {
        long start = System.nanoTime();
        Examination examination = new Examination(name(), session, project);
        ModuleReports reports = ModuleReports.of(examination);
        Section section = look(examination);
        tell(section);
        report(reports, section);
        getLog().debug("[roadbed] " + name() + ": " + (System.nanoTime() - start) / 1_000_000 + " ms for " + project.getId());
        if (!section.errors().isEmpty()) {
            throw new EnforcerRuleException(text(section));
        }
    }

    private Section look(Examination examination) throws EnforcerRuleError {
        try {
            examine(examination);
            return BuildLedger.of(examination).judge(examination);
        } catch (EnforcerRuleError e) {
            throw e;
        } catch (Exception e) {
            throw new EnforcerRuleError("Roadbed could not look: <" + name() + "/> in " + project.getId() + ": " + e.getMessage()
                    + " (" + e.getClass().getSimpleName() + "). Run with -e for the details.", e);
        }
    }

    private void tell(Section section) {
        section.accepted().forEach(accepted -> getLog().info("[roadbed] " + FindingText.of(accepted)));
        section.warnings().forEach(warning -> getLog().warn(FindingText.of(warning)));
    }

    private void report(ModuleReports reports, Section section) throws EnforcerRuleError {
        try {
            reports.add(section);
        } catch (IOException e) {
            throw new EnforcerRuleError("Roadbed could not write its reports: " + e + ". Make " + reports.folder()
                    + " a folder that this user may write to, or remove it."
                    + (section.errors().isEmpty() ? "" : "\n" + text(section)), e);
        }
    }

    private static String text(Section section) {
        return FindingText.number(section.errors()) + " in " + section.module() + "\n" + FindingText.of(section.errors());
    }

    /** A parameter that is true or false. @throws EnforcerRuleError if it is neither: a typing error must not choose for the user */
    final boolean isTrue(String parameter, String value) throws EnforcerRuleError {
        return switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new EnforcerRuleError("<" + name() + "><" + parameter + ">" + value + "</" + parameter
                    + ">: write true or false");
        };
    }

    /** The element that the user writes in the POM; Maven finds the rule by the same name. */
    private String name() {
        return getClass().getAnnotation(Named.class).value();
    }

    /** Nothing is cached: a cached rule is not asked again, not even in the next module. */
    @Override
    public final String getCacheId() {
        return null;
    }

    @Override
    public String toString() {
        return name();
    }
}
