package dev.roadbed.checks.signing;

import com.google.auto.service.AutoService;
import dev.roadbed.checks.finding.CheckDescription;
import dev.roadbed.checks.finding.Finding;
import java.util.List;
import java.util.Optional;

/** A release for Maven Central without the key that Central wants everything signed with. The value is looked at and never shown. */
@AutoService(SigningCheck.class)
public final class PgpKeyMissing implements SigningCheck {

    private static final String KEY = "MAVEN_GPG_KEY";

    /** RFC 9580, section 6.2: the first line of an armoured secret key. */
    private static final String ARMOUR = "-----BEGIN PGP PRIVATE KEY BLOCK-----";

    private static final CheckDescription DESCRIPTION = CheckDescription.error("RB-SIGN-002", "release has no PGP key",
            "Maven Central refuses files without a PGP signature, after everything has been built and some of it was signed in public");

    @Override
    public CheckDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<Finding> check(SigningInput release) {
        return release.central() ? fault(release).map(fault -> DESCRIPTION.finding(release.place(), KEY + fault,
                "gpg --armor --export-secret-keys <fingerprint>   # as a secret of the CI job, in the variable " + KEY
                        + "; its passphrase in MAVEN_GPG_PASSPHRASE")).stream().toList() : List.of();
    }

    private static Optional<String> fault(SigningInput release) {
        String key = release.variable(KEY);
        if (key.isEmpty()) {
            return Optional.of(" is not set");
        }
        return key.startsWith(ARMOUR) ? Optional.empty() : Optional.of(" is no armoured secret key: it does not begin with " + ARMOUR);
    }
}
