/**
 * The threat model as numbered deltas, and the tests that prove its mitigations. Uses {@code finding} and {@code markdown}, and
 * knows no other package of Roadbed.
 */
package dev.roadbed.checks.proof;
