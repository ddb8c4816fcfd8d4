package dev.roadbed.verifier;

import dev.sigstore.KeylessVerificationException;
import dev.sigstore.KeylessVerifier;
import dev.sigstore.VerificationOptions;
import dev.sigstore.VerificationOptions.CertificateMatcher;
import dev.sigstore.bundle.Bundle;
import dev.sigstore.bundle.BundleParseException;
import dev.sigstore.strings.StringMatcher;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BiFunction;

/**
 * Verifies files against their signature bundles (Sigstore bundle v0.3), with the trust root of the public Sigstore.
 *
 * <p>Takes a file and its bundle; answers with the reason why the file is refused, or with nothing. It speaks in types of the JDK, so that
 * it can be loaded beside a class path that it has nothing in common with.
 */
public final class SigstoreVerifier implements BiFunction<Path, Path, String> {

    /** In bytes; real ones have some thousand. */
    private static final long LARGEST = 10_000_000;

    private final VerificationOptions expected;
    private KeylessVerifier verifier;

    /**
     * @param identity of who has to have signed: the URI of a workflow with its ref, or an e-mail address; the whole of it, never a pattern
     * @param issuer   of that identity, a URL
     */
    public SigstoreVerifier(String identity, String issuer) {
        expected = VerificationOptions.builder().addCertificateMatchers(CertificateMatcher.fulcio()
                .subjectAlternativeName(StringMatcher.string(identity)).issuer(StringMatcher.string(issuer)).build()).build();
    }

    /** @throws IllegalStateException if the trust root of Sigstore cannot be fetched: then nothing can be said of any file */
    @Override
    public String apply(Path file, Path bundle) {
        Bundle read;
        try {
            if (Files.size(bundle) > LARGEST) {
                return "its bundle has more than " + LARGEST + " bytes, so it is not read";
            }
            read = Bundle.from(bundle, StandardCharsets.UTF_8);
        } catch (IOException | BundleParseException | RuntimeException e) {
            // Of the client's own making: what is built strangely enough is not "no bundle" but an index too large, or a value that is not there.
            return "its bundle cannot be read: " + reason(e);
        }
        KeylessVerifier known = verifier();
        try {
            known.verify(file, read, expected);
            return "";
        } catch (KeylessVerificationException | RuntimeException e) {
            return reason(e);
        }
    }

    private KeylessVerifier verifier() {
        if (verifier == null) {
            try {
                verifier = KeylessVerifier.builder().sigstorePublicDefaults().build();
            } catch (Exception e) {
                throw new IllegalStateException("the trust root of Sigstore cannot be had: " + reason(e), e);
            }
        }
        return verifier;
    }

    private static String reason(Exception e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}
