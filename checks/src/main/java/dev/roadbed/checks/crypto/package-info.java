/**
 * Cryptography in a project: what is used and where ({@link dev.roadbed.checks.crypto.CryptoUse}), and what a policy says of it
 * ({@link dev.roadbed.checks.crypto.CryptoPolicy}). The uses are observed by the packages below; this one only has the words.
 */
package dev.roadbed.checks.crypto;
