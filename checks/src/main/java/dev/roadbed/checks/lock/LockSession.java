package dev.roadbed.checks.lock;

import dev.roadbed.checks.finding.Severity;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * How this call of Maven treats the lock.
 *
 * @param properties            effective configuration of Maven's resolver, whatever it came from
 * @param checksumPolicy        what happens to a download with a wrong checksum: {@code fail}, {@code warn}, {@code ignore}; empty if
 *                              each repository decides
 * @param mavenVersion          of the running Maven
 * @param localRepositories     the directories that artifacts are cached in
 * @param continuousIntegration whether this is a build in CI, where what cannot be proven has failed
 */
public record LockSession(
        Map<String, String> properties,
        String checksumPolicy,
        String mavenVersion,
        List<Path> localRepositories,
        boolean continuousIntegration) {

    public LockSession {
        properties = Map.copyOf(properties);
        localRepositories = List.copyOf(localRepositories);
    }

    /** The effective value, empty if unset. */
    public String property(String name) {
        return properties.getOrDefault(name, "");
    }

    /** Whether a property is on. */
    public boolean isOn(String name) {
        return property(name).equals("true");
    }

    /** Of what a person at a laptop may see and go on with, and what CI must refuse. */
    Severity severity() {
        return continuousIntegration ? Severity.ERROR : Severity.WARNING;
    }
}
