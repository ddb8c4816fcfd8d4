/** The proofs gate, with real tests in real Mavens. */
package dev.roadbed.it.proofs;
