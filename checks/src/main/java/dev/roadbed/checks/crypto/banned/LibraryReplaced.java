package dev.roadbed.checks.crypto.banned;

import com.google.auto.service.AutoService;
import dev.roadbed.checks.crypto.library.ReplacedLibraries;
import dev.roadbed.checks.finding.CheckDescription;
import dev.roadbed.checks.finding.Finding;
import java.util.List;

/** A library for cryptography or secure connections that nobody maintains, or that others have replaced. */
@AutoService(CryptoCheck.class)
public final class LibraryReplaced implements CryptoCheck {

    private static final CheckDescription DESCRIPTION = CheckDescription.error(
            "RB-CRYPTO-011", "crypto library is not maintained", "what is found in it from now on stays in it");

    @Override
    public CheckDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<Finding> check(CryptoInput module) {
        return module.libraries().stream()
                .flatMap(library -> ReplacedLibraries.shipped().of(library).stream()
                        .map(replaced -> DESCRIPTION.finding(library.place(), library.text(), replaced.reason(), replaced.instead())))
                .toList();
    }
}
