package dev.roadbed.checks.pin.lockfile;

import dev.roadbed.checks.pin.RepositoryInput;
import dev.roadbed.checks.source.UnreadableSourceException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A package manager's manifest and the lockfiles that go with it. */
interface Ecosystem {

    /** How its manifest is called. */
    String manifest();

    /**
     * Whether the manifest names anything that a package manager would choose a version for.
     *
     * @throws UnreadableSourceException if the manifest is not what it should be
     */
    boolean needsLock(RepositoryInput repository, Path manifest) throws UnreadableSourceException;

    /** Names of lockfiles. Those of one inner list belong to one tool. */
    List<List<String>> locks();

    /** Whether lockfiles of two tools contradict each other. */
    default boolean isExclusive() {
        return false;
    }

    /** The folder of the workspace that the manifest is a member of, whose lockfile holds for all members. */
    default Optional<Path> workspace(RepositoryInput repository, Path manifest) throws UnreadableSourceException {
        return Optional.empty();
    }

    /** The file that makes the tool ignore this lockfile; nothing if none does. */
    default Optional<Path> ignoresLock(RepositoryInput repository, Path lock) throws UnreadableSourceException {
        return Optional.empty();
    }

    /** The command that writes a lockfile. */
    String command();
}
