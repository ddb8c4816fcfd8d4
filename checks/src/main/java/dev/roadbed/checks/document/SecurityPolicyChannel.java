package dev.roadbed.checks.document;

import com.google.auto.service.AutoService;
import dev.roadbed.checks.finding.CheckDescription;
import dev.roadbed.checks.finding.Finding;
import dev.roadbed.checks.markdown.MarkdownFile;
import dev.roadbed.checks.markdown.MarkdownSection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A security policy without a private way to report. Source: OSPS Baseline v2026.02.19, OSPS-VM-03.01 (private reporting)
 * and OSPS-VM-02.01 (security contacts).
 */
@AutoService(DocumentCheck.class)
public final class SecurityPolicyChannel implements DocumentCheck {

    private static final CheckDescription DESCRIPTION = CheckDescription.error(
            "RB-DOC-003", "security policy without a private channel",
            "who finds a vulnerability then publishes it, or tells nobody");

    /** An address, an https address, or the button of a platform that is private by itself. */
    private static final Pattern CHANNEL = Pattern.compile(
            "[\\w.+-]+@[\\w-]+(\\.[\\w-]+)+|https://\\S+|(?i:report a vulnerability\\W+button)");

    /** An address that everybody reads: the issue tracker. */
    private static final Pattern PUBLIC = Pattern.compile("https://\\S+/issues(/new\\S*)?(?=[\\s>)]|$)");

    private static final String FIX = """
            ## Report a vulnerability

            Write to security@your-domain. Please do not open a public issue.""";

    @Override
    public CheckDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<Finding> check(DocumentsInput documents) {
        return documents.securityPolicy().flatMap(SecurityPolicyChannel::problem).stream().toList();
    }

    private static Optional<Finding> problem(MarkdownFile policy) {
        Optional<MarkdownSection> section = policy.section("report");
        if (section.isEmpty()) {
            return Optional.of(DESCRIPTION.finding(policy.place(1), "no section about how to report", FIX));
        }
        String withoutPublic = PUBLIC.matcher(section.get().text()).replaceAll("");
        return CHANNEL.matcher(withoutPublic).find()
                ? Optional.empty()
                : Optional.of(DESCRIPTION.finding(policy.place(section.get().line()),
                        "'" + section.get().title() + "' names no e-mail address and no private https address", FIX));
    }
}
