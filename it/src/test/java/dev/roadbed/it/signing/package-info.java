/** What a release says at its beginning, when it could not sign at its end. The signatures themselves are in {@code dev.roadbed.it.sigstore}. */
package dev.roadbed.it.signing;
