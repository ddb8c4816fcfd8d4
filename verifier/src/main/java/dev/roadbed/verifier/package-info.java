/** Signatures of Sigstore. Stands alone: only sigstore-java above it, and no type of its own between it and whoever loads it. */
package dev.roadbed.verifier;
