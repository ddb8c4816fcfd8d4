package dev.roadbed.checks.document;

import com.google.auto.service.AutoService;
import dev.roadbed.checks.finding.CheckDescription;
import dev.roadbed.checks.finding.Finding;
import dev.roadbed.checks.finding.Place;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A {@code security.txt} that programs cannot use. Source: RFC 9116, sections 2.5.3 (Contact) and 2.5.5 (Expires). */
@AutoService(DocumentCheck.class)
public final class SecurityTxtForm implements DocumentCheck {

    private static final CheckDescription DESCRIPTION = CheckDescription.error(
            "RB-DOC-006", "security.txt breaks RFC 9116", "programs read this file; one that they cannot read is as good as none");

    @Override
    public CheckDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<Finding> check(DocumentsInput documents) {
        List<Finding> findings = new ArrayList<>();
        for (SecurityTxtFile file : SecurityTxtFile.all(documents)) {
            judge(file, documents.today().plusMonths(11), findings);
        }
        return findings;
    }

    private static void judge(SecurityTxtFile file, LocalDate expiry, List<Finding> findings) {
        for (int line : file.faulty()) {
            findings.add(DESCRIPTION.finding(new Place(file.path(), line), "line " + line + " is neither a field nor a comment",
                    "write 'Name: value', or begin the line with #"));
        }
        if (file.named("contact").isEmpty()) {
            findings.add(DESCRIPTION.finding(new Place(file.path(), 0), "no Contact", "Contact: mailto:security@your-domain"));
        }
        for (SecurityTxtFile.Field contact : file.named("contact")) {
            if (!contact.value().matches("(mailto:[^@\\s]+@[^@\\s]+|https://\\S+|tel:\\S+)")) {
                findings.add(DESCRIPTION.finding(new Place(file.path(), contact.line()),
                        "Contact '" + contact.value() + "' is no mailto:, https: or tel: address", "Contact: mailto:security@your-domain"));
            }
        }
        int expires = file.named("expires").size();
        if (expires != 1) {
            findings.add(DESCRIPTION.finding(new Place(file.path(), 0), expires + " fields Expires, exactly one is needed",
                    "Expires: " + expiry + "T00:00:00Z, less than a year ahead"));
        }
    }
}
