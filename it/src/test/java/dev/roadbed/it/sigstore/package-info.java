/**
 * A Sigstore on the loopback interface, against which the unmodified Maven plugin signs. {@link dev.roadbed.it.sigstore.LoopbackSigstore} is its one
 * door: it starts everything and says with which environment a Maven finds it. Behind the door there is one class for each service that
 * Sigstore consists of, in the order in which a signature meets them:
 *
 * <ol>
 *   <li>{@code TufRepository} hands out the {@code TrustDocuments}: whom to ask, and whose keys to believe
 *   <li>{@code TokenIssuer}, in the place of GitHub, says who the job is
 *   <li>{@code CertificateAuthority} (Fulcio, over gRPC by {@code FulcioService}) binds that to a fresh key; {@code CertificateLog} has seen it
 *   <li>{@code TransparencyLog} (Rekor) keeps the signature in a {@code MerkleTree}, and says since when
 * </ol>
 *
 * <p>There is no timestamp authority: the plugin uses the first edition of the log, which vouches for the time itself. All of it signs with
 * fresh keys, checks what it is asked with, and believes the caller no more than the real one does, except for the log: it takes any
 * entry, for a verifier has to find out about a wrong one by itself.
 */
package dev.roadbed.it.sigstore;
