package dev.roadbed.enforcer;

import dev.roadbed.checks.document.DocumentsInput;
import dev.roadbed.checks.document.PatchPolicy;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import org.apache.maven.enforcer.rule.api.EnforcerRuleError;
import org.apache.maven.project.MavenProject;

/**
 * Makes the input of the document checks. Its properties are those of the POM and its parents: a {@code -D} on the command line does
 * not reach them, so what a project promises can only be changed in a commit.
 */
final class DocumentInputs {

    static final String REQUIRED = "roadbed.documents.required";

    private DocumentInputs() {}

    /** @throws EnforcerRuleError if a property of the POM is not what it should be */
    static DocumentsInput of(Examination examination, List<Path> files, boolean release) throws EnforcerRuleError {
        MavenProject top = examination.session().getTopLevelProject();
        Properties properties = top.getProperties();
        JudgementDay judgement = JudgementDay.of(examination);
        List<String> required = Arrays.stream(properties.getProperty(REQUIRED, "").split("[\\s,]+")).filter(path -> !path.isEmpty()).toList();
        return new DocumentsInput(examination.root(), files, required, policy(properties), top.getVersion(), judgement.day(),
                judgement.strict(), release);
    }

    private static PatchPolicy policy(Properties properties) throws EnforcerRuleError {
        try {
            return new PatchPolicy(days(properties, "acknowledge", PatchPolicy.BASELINE.acknowledge()),
                    days(properties, "critical", PatchPolicy.BASELINE.critical()), days(properties, "high", PatchPolicy.BASELINE.high()),
                    days(properties, "medium", PatchPolicy.BASELINE.medium()));
        } catch (IllegalArgumentException e) {
            throw new EnforcerRuleError("roadbed.patch.* in the POM: " + e.getMessage());
        }
    }

    private static int days(Properties properties, String name, int otherwise) {
        String text = properties.getProperty("roadbed.patch." + name, String.valueOf(otherwise)).strip();
        if (!text.matches("[0-9]{1,4}")) {
            throw new IllegalArgumentException("roadbed.patch." + name + " is '" + text + "', write a number of days");
        }
        return Integer.parseInt(text);
    }
}
