/**
 * What a release has to show: where its artifacts come from, and which gates they passed. Statements are those of in-toto and SLSA, in
 * the form of {@code docs/reference/build-type-v1.md}.
 */
package dev.roadbed.checks.evidence;
