package dev.roadbed.checks.document;

import com.google.auto.service.AutoService;
import dev.roadbed.checks.finding.CheckDescription;
import dev.roadbed.checks.finding.Finding;
import dev.roadbed.checks.finding.Place;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * A {@code security.txt} that has expired, or whose expiry is no date or too far away. Source: RFC 9116, section 2.5.5: after
 * {@code Expires} the data is not to be used; less than a year is recommended.
 */
@AutoService(DocumentCheck.class)
public final class SecurityTxtExpiry implements DocumentCheck {

    private static final CheckDescription DESCRIPTION = CheckDescription.error(
            "RB-DOC-007", "security.txt is out of date", "after its date nobody may rely on it, so reports go elsewhere or nowhere");

    @Override
    public CheckDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<Finding> check(DocumentsInput documents) {
        return SecurityTxtFile.all(documents).stream()
                .flatMap(file -> file.named("expires").stream()
                        .flatMap(field -> problem(field, documents.today())
                                .map(problem -> DESCRIPTION.finding(new Place(file.path(), field.line()), problem,
                                        "check that the contacts still work, then write Expires: "
                                                + documents.today().plusMonths(11) + "T00:00:00Z"))
                                .stream()))
                .toList();
    }

    private static Optional<String> problem(SecurityTxtFile.Field expires, LocalDate today) {
        LocalDate date;
        try {
            date = OffsetDateTime.parse(expires.value()).withOffsetSameInstant(ZoneOffset.UTC).toLocalDate();
        } catch (DateTimeException e) {
            return Optional.of("Expires '" + expires.value() + "' is no date of RFC 3339");
        }
        if (!date.isAfter(today)) {
            return Optional.of("Expires " + expires.value() + ", today is " + today);
        }
        return date.isAfter(today.plusYears(1))
                ? Optional.of("Expires " + expires.value() + " is more than a year ahead of " + today)
                : Optional.empty();
    }
}
