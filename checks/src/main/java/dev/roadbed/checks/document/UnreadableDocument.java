package dev.roadbed.checks.document;

import com.google.auto.service.AutoService;
import dev.roadbed.checks.finding.CheckDescription;
import dev.roadbed.checks.finding.Finding;
import dev.roadbed.checks.finding.Place;
import dev.roadbed.checks.markdown.MarkdownFile;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A document that is not UTF-8, is too large or may not be read: what cannot be read cannot be judged. */
@AutoService(DocumentCheck.class)
public final class UnreadableDocument implements DocumentCheck {

    private static final CheckDescription DESCRIPTION = CheckDescription.error(
            "RB-DOC-001", "document cannot be read", "what cannot be read cannot be judged, neither here nor by your readers");

    @Override
    public CheckDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<Finding> check(DocumentsInput documents) {
        List<Finding> findings = new ArrayList<>();
        for (Path file : documents.files()) {
            if (DocumentsInput.isDocument(documents.path(file)) || SecurityTxtFile.is(documents.path(file))) {
                try {
                    MarkdownFile.text(file);
                } catch (IOException e) {
                    String because = e instanceof CharacterCodingException ? "it is not UTF-8" : String.valueOf(e.getMessage());
                    findings.add(DESCRIPTION.finding(new Place(documents.path(file), 0), because,
                            "save it as UTF-8 text of at most " + MarkdownFile.LARGEST + " bytes that this user may read"));
                }
            }
        }
        return findings;
    }
}
