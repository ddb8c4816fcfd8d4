package dev.roadbed.it.sigstore;

import dev.sigstore.KeylessVerificationException;
import dev.sigstore.KeylessVerifier;
import dev.sigstore.TrustedRootProvider;
import dev.sigstore.VerificationOptions;
import dev.sigstore.VerificationOptions.CertificateMatcher;
import dev.sigstore.bundle.Bundle;
import dev.sigstore.bundle.BundleParseException;
import dev.sigstore.strings.StringMatcher;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The library by the makers of the plugin. */
record JavaVerifier(KeylessVerifier verifier) implements Verifier {

    static JavaVerifier of(Path trustedRoot) throws Exception {
        return new JavaVerifier(KeylessVerifier.builder().trustedRootProvider(TrustedRootProvider.from(trustedRoot)).build());
    }

    @Override
    public Verdict verify(Path file, Path bundle, Identity expected) throws Exception {
        VerificationOptions options = VerificationOptions.builder().addCertificateMatchers(CertificateMatcher.fulcio()
                .subjectAlternativeName(StringMatcher.string(expected.workflow()))
                .issuer(StringMatcher.string(expected.issuer())).build()).build();
        try {
            verifier.verify(file, Bundle.from(bundle, StandardCharsets.UTF_8), options);
            return new Verdict(true, "");
        } catch (KeylessVerificationException | BundleParseException e) {
            return new Verdict(false, e.getMessage());
        }
    }

    @Override
    public String toString() {
        return "sigstore-java";
    }
}
