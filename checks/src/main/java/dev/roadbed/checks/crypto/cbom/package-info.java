/**
 * The inventory: every use of cryptography that was observed, approved ones too, as a CycloneDX 1.6 document with cryptographic assets.
 * Entry: {@link dev.roadbed.checks.crypto.cbom.Cbom}.
 */
package dev.roadbed.checks.crypto.cbom;
