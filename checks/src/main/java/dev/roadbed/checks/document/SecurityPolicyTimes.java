package dev.roadbed.checks.document;

import com.google.auto.service.AutoService;
import dev.roadbed.checks.finding.CheckDescription;
import dev.roadbed.checks.finding.Finding;
import dev.roadbed.checks.markdown.MarkdownFile;
import dev.roadbed.checks.markdown.MarkdownTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A security policy that does not promise, in a table, what the project's patch policy demands. Source: OSPS Baseline
 * v2026.02.19, OSPS-VM-01.01 (policy with response times).
 */
@AutoService(DocumentCheck.class)
public final class SecurityPolicyTimes implements DocumentCheck {

    private static final CheckDescription DESCRIPTION = CheckDescription.error(
            "RB-DOC-004", "security policy without a response time", "who reports cannot know when to expect what, nor when to speak up");

    private static final Pattern DAYS = Pattern.compile("([0-9]{1,4})\\s+(working |business )?days?");

    @Override
    public CheckDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<Finding> check(DocumentsInput documents) {
        return documents.securityPolicy().map(policy -> problems(policy, documents.policy())).orElse(List.of());
    }

    private static List<Finding> problems(MarkdownFile policy, PatchPolicy patch) {
        List<Finding> findings = new ArrayList<>();
        judge(policy, "acknowledge", List.of("acknowledge", "confirm that we have read", "confirm receipt"),
                patch.acknowledge(), "working days", findings);
        judge(policy, "critical", List.of("critical"), patch.critical(), "days", findings);
        judge(policy, "high", List.of("high"), patch.high(), "days", findings);
        judge(policy, "medium", List.of("medium"), patch.medium(), "days", findings);
        return findings;
    }

    private static void judge(MarkdownFile policy, String name, List<String> words, int most, String unit, List<Finding> findings) {
        String fix = "| within " + most + " " + unit + " | "
                + (name.equals("acknowledge") ? "we acknowledge your report" : "a fix for " + name + " severity is released") + " |";
        Optional<MarkdownTable.Row> row = policy.tables().stream().flatMap(table -> table.rows().stream())
                .filter(candidate -> words.stream().anyMatch(word -> line(candidate).contains(word)))
                .filter(candidate -> days(candidate).isPresent())
                .findFirst();
        if (row.isEmpty()) {
            findings.add(DESCRIPTION.finding(policy.place(1), name + ": no row of a table says how many days", fix));
        } else if (days(row.get()).getAsInt() > most) {
            findings.add(DESCRIPTION.finding(policy.place(row.get().line()),
                    name + ": " + days(row.get()).getAsInt() + " days, the project's patch policy allows " + most,
                    "it promises less than the project's patch policy", fix));
        }
    }

    private static String line(MarkdownTable.Row row) {
        return String.join(" ", row.cells()).toLowerCase(Locale.ROOT);
    }

    private static OptionalInt days(MarkdownTable.Row row) {
        Matcher days = DAYS.matcher(line(row));
        return days.find() ? OptionalInt.of(Integer.parseInt(days.group(1))) : OptionalInt.empty();
    }
}
