package dev.roadbed.checks.pin;

/**
 * A goal of a plugin, called by name on the command line.
 *
 * @param text     as typed, for example {@code versions:set} or {@code org.acme:tool-plugin:1.0:run@twice}
 * @param plugin   {@code group:artifact} of the plugin; empty if nobody could tell which plugin a prefix means
 * @param version  the version typed with it; empty if none was
 */
public record CalledGoal(String text, String plugin, String version) {}
