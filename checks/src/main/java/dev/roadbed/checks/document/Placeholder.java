package dev.roadbed.checks.document;

import com.google.auto.service.AutoService;
import dev.roadbed.checks.finding.CheckDescription;
import dev.roadbed.checks.finding.Finding;
import dev.roadbed.checks.finding.Place;
import dev.roadbed.checks.markdown.MarkdownFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A placeholder in a document that people act on: the policy, its contacts, the owners of the code, runbooks. Only where the input
 * is strict, as in CI: on the first evening with a new project nobody has a security contact yet.
 */
@AutoService(DocumentCheck.class)
public final class Placeholder implements DocumentCheck {

    private static final CheckDescription DESCRIPTION = CheckDescription.error(
            "RB-DOC-018", "placeholder is not filled in", "somebody will write to it, and nobody will read it");

    /** RFC 2606, section 3: domains that belong to nobody. The rest are the usual ways to write "to be done". */
    private static final Pattern FORM = Pattern.compile(
            "\\S+@example\\.(?:org|com|net)\\b|https://(?:[\\w-]+\\.)*example\\.(?:org|com|net)\\b\\S*|@example/\\w+"
                    + "|@@\\w+@@|\\bTODO\\b|\\bFIXME\\b|\\bTBD\\b|\\[(?:your|insert|fill in)\\b[^\\]]*]|<(?:your|insert)\\b[^>]*>");

    private static final Set<String> OTHERS = Set.of("CODEOWNERS", ".github/CODEOWNERS", "docs/CODEOWNERS");

    @Override
    public CheckDescription description() {
        return DESCRIPTION;
    }

    /** Only CI looks. */
    @Override
    public boolean isSameInEveryBuild() {
        return false;
    }

    @Override
    public List<Finding> check(DocumentsInput documents) {
        List<Finding> findings = new ArrayList<>();
        if (documents.strict()) {
            for (Path file : documents.files()) {
                if (isJudged(documents.path(file))) {
                    judge(documents.path(file), file, findings);
                }
            }
        }
        return findings;
    }

    private static boolean isJudged(String path) {
        return OTHERS.contains(path) || SecurityTxtFile.is(path) || DocumentsInput.SECURITY.contains(path)
                || (path.startsWith(DocumentsInput.SECURITY_DOCUMENTS) && path.endsWith(".md"))
                || path.equals(DocumentsInput.VERIFYING)
                || (path.startsWith("docs/threat-model/") && path.endsWith(".md"));
    }

    private static void judge(String path, Path file, List<Finding> findings) {
        List<String> lines;
        try {
            lines = MarkdownFile.text(file).lines().toList();
        } catch (IOException e) {
            // UnreadableDocument says so for documents; an owners file that is not text is no document.
            return;
        }
        for (int i = 0; i < lines.size(); i++) {
            Matcher matcher = FORM.matcher(lines.get(i));
            if (matcher.find()) {
                findings.add(DESCRIPTION.finding(new Place(path, i + 1), matcher.group(), "write the real one"));
            }
        }
    }
}
