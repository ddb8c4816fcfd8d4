package dev.roadbed.checks.signing;

import com.google.auto.service.AutoService;
import dev.roadbed.checks.finding.CheckDescription;
import dev.roadbed.checks.finding.Finding;
import java.util.List;

/**
 * A release that nobody can sign for. Sigstore's plugin would find out at the very end of the build, and outside of CI open a
 * browser and wait for somebody who is not there.
 */
@AutoService(SigningCheck.class)
public final class IdentityMissing implements SigningCheck {

    private static final CheckDescription DESCRIPTION = CheckDescription.error("RB-SIGN-001", "release has no identity to sign with",
            "users could not tell your release from one that somebody else has made under its name");

    @Override
    public CheckDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<Finding> check(SigningInput release) {
        if (release.hasToken() || release.asksPerson()) {
            return List.of();
        }
        return List.of(DESCRIPTION.finding(release.place(), missing(release), fix(release)));
    }

    private static String missing(SigningInput release) {
        if (release.isGitHub()) {
            return "this job of GitHub Actions may not ask for a token (ACTIONS_ID_TOKEN_REQUEST_TOKEN and ACTIONS_ID_TOKEN_REQUEST_URL are not set)";
        }
        return release.isJob() ? "this CI server gives none that Sigstore's plugin can read" : "no token of a CI server, and nobody to ask (--batch-mode)";
    }

    private static String fix(SigningInput release) {
        if (release.isGitHub()) {
            return "permissions:\n  id-token: write # in the job that releases, and in no other\n  contents: read";
        }
        if (release.isJob()) {
            return "make releases in GitHub Actions; or leave out -Prelease, and sign what ./mvnw -Pfull deploy has built with cosign sign-blob";
        }
        return "push the tag, so that CI makes the release; to sign as yourself, in a browser, leave out --batch-mode; to build unsigned, leave out -Prelease";
    }
}
