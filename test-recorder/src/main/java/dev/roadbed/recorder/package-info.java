/**
 * Writes down which tagged tests ran in this JVM and how they ended, for the proofs gate.
 *
 * <p>Surefire's own reports hold no tags, and junit-platform-reporting, which could write them, must have the version of the
 * user's JUnit, which a parent POM cannot know. So this listener uses only what the launchers of JUnit 5 and 6 share, and the JDK.
 */
package dev.roadbed.recorder;
