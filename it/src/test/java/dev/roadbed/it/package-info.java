/**
 * Roadbed used the way a user uses it: {@link dev.roadbed.it.FixtureProject} puts a small real project into a fresh directory,
 * {@link dev.roadbed.it.MavenRun} runs a real Maven in it, and a test looks at what came out.
 */
package dev.roadbed.it;
