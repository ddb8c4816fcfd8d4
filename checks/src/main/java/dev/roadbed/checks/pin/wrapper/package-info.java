/**
 * The Maven wrapper: which Maven it downloads, and whether checksums guard what it downloads and runs. A repository without a
 * wrapper is no finding here; the Maven that may build it is the matter of the enforcer's own {@code requireMavenVersion}.
 */
package dev.roadbed.checks.pin.wrapper;
