package dev.roadbed.checks.document;

import com.google.auto.service.AutoService;
import dev.roadbed.checks.commit.CommitTags;
import dev.roadbed.checks.finding.CheckDescription;
import dev.roadbed.checks.finding.Finding;
import dev.roadbed.checks.finding.Place;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/**
 * A release whose commit does not carry the tag of its version: {@code 1.2.3} or {@code v1.2.3}. Source: OSPS Baseline v2026.02.19,
 * OSPS-BR-02.01 (unique version per release).
 */
@AutoService(DocumentCheck.class)
public final class TagDiffersFromVersion implements DocumentCheck {

    private static final CheckDescription DESCRIPTION = CheckDescription.error(
            "RB-VER-003", "tag and version differ", "from the version nobody finds the sources that it was built from");

    @Override
    public CheckDescription description() {
        return DESCRIPTION;
    }

    /** Only a release looks. */
    @Override
    public boolean isSameInEveryBuild() {
        return false;
    }

    @Override
    public List<Finding> check(DocumentsInput documents) {
        if (!documents.release()) {
            return List.of();
        }
        try {
            Set<String> tags = CommitTags.of(documents.root());
            boolean agrees = tags.contains(documents.version()) || tags.contains("v" + documents.version());
            return agrees ? List.of() : List.of(finding(documents, tags.isEmpty() ? "the commit has no tag" : "the commit is tagged " + tags));
        } catch (IOException e) {
            return List.of(finding(documents, "the tags cannot be read: " + e.getMessage()));
        }
    }

    private static Finding finding(DocumentsInput documents, String problem) {
        return DESCRIPTION.finding(new Place("pom.xml", 0), "version " + documents.version() + ", but " + problem,
                "git tag -s v" + documents.version() + " on the commit whose POM says <version>" + documents.version() + "</version>");
    }
}
