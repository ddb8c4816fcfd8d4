package dev.roadbed.checks.document;

import com.google.auto.service.AutoService;
import dev.roadbed.checks.finding.CheckDescription;
import dev.roadbed.checks.finding.Finding;
import dev.roadbed.checks.finding.Place;
import java.util.List;

/** A document that the project's POM promises, and that is missing or empty. */
@AutoService(DocumentCheck.class)
public final class RequiredDocumentMissing implements DocumentCheck {

    private static final CheckDescription DESCRIPTION = CheckDescription.error(
            "RB-DOC-002", "document is missing", "the project's POM promises it in roadbed.documents.required");

    @Override
    public CheckDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<Finding> check(DocumentsInput documents) {
        return documents.required().stream()
                .filter(path -> !isThere(documents, path))
                .map(path -> DESCRIPTION.finding(new Place(path, 0), path,
                        "write " + path + "; " + DESCRIPTION.id().page() + " says where to get a first version"))
                .toList();
    }

    private static boolean isThere(DocumentsInput documents, String path) {
        boolean policy = DocumentsInput.SECURITY.contains(path);
        return documents.files().stream().map(documents::path).anyMatch(file -> file.equals(path)
                || file.startsWith(path.endsWith("/") ? path : path + "/")
                || (policy && DocumentsInput.SECURITY.contains(file)));
    }
}
