package dev.roadbed.checks.lock;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What may be used by a build: each file of a Maven repository with its SHA-256. Immutable. */
public final class Lock {

    /** Where the lock is, relative to the directory of {@code .mvn}. Maven's resolver wants this name. */
    public static final String FILE = ".mvn/checksums/checksums.sha256";

    /** The directory that the resolver is pointed to. */
    public static final String DIRECTORY = ".mvn/checksums";

    private final SortedMap<String, LockedFile> files;

    private Lock(SortedMap<String, LockedFile> files) {
        this.files = Collections.unmodifiableSortedMap(files);
    }

    /** @throws IllegalArgumentException if a path comes twice with different digests */
    public static Lock of(Collection<LockedFile> lines) {
        SortedMap<String, LockedFile> files = new TreeMap<>();
        for (LockedFile line : lines) {
            LockedFile other = files.putIfAbsent(line.path(), line);
            if (other != null && !other.equals(line)) {
                throw new IllegalArgumentException("two digests for " + line.path());
            }
        }
        return new Lock(files);
    }

    /** Every line, by path. */
    public Collection<LockedFile> files() {
        return files.values();
    }

    /** The line of a path. */
    public Optional<LockedFile> find(String path) {
        return Optional.ofNullable(files.get(path));
    }

    /** How many files are locked. */
    public int size() {
        return files.size();
    }

    /**
     * Both locks in one, for artifacts that only another platform or JDK uses.
     *
     * @throws IllegalArgumentException if they disagree about a digest
     */
    public Lock with(Lock other) {
        return of(Stream.concat(files.values().stream(), other.files.values().stream()).toList());
    }

    /** The lock without the lines of these paths. */
    public Lock without(Set<String> paths) {
        return of(files.values().stream().filter(file -> !paths.contains(file.path())).toList());
    }

    /** The file's text: sorted by path, so that a change is local; LF, also on Windows; a final line break. */
    public String text() {
        return files.values().stream().map(line -> line + "\n").collect(Collectors.joining());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Lock lock && lock.files.equals(files);
    }

    @Override
    public int hashCode() {
        return Map.copyOf(files).hashCode();
    }

    @Override
    public String toString() {
        return "lock of " + size() + " files";
    }
}
