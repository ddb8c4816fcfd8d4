package dev.roadbed.it.sigstore;

import java.nio.file.Path;

/** An implementation of what a user does with a release. */
interface Verifier {

    /**
     * Whether this file was signed by this identity.
     *
     * @param bundle the signature with all that is needed to judge it
     */
    Verdict verify(Path file, Path bundle, Identity expected) throws Exception;
}
