package dev.roadbed.it.sigstore;

/**
 * What a verifier says.
 *
 * @param accepted whether the file is what it claims to be
 * @param reason   why not, in the verifier's own words
 */
record Verdict(boolean accepted, String reason) {
}
