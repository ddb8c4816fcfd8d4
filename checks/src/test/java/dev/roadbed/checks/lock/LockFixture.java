package dev.roadbed.checks.lock;

import dev.roadbed.checks.pom.Coordinate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** An input in which all is well, to be spoilt in one place. */
final class LockFixture {

    static final String A = "a".repeat(64);
    static final String B = "b".repeat(64);

    final Map<String, String> properties = new TreeMap<>();
    final List<Coordinate> modules = new ArrayList<>(List.of(new Coordinate("org.example", "app", "1.0-SNAPSHOT")));
    final List<UsedFile> used = new ArrayList<>();
    final List<Path> localRepositories = new ArrayList<>();
    final Path root;
    Optional<String> text;
    Set<String> files = Set.of("checksums.sha256");
    GitStatus git = GitStatus.of("");
    String checksumPolicy = "fail";
    String maven = "3.9.16";
    boolean traces;
    boolean ci = true;

    LockFixture(Path root) throws IOException {
        this.root = root;
        Path directory = Files.createDirectories(root.resolve(Lock.DIRECTORY));
        text = Optional.of(lock("org/example/library/1.0/library-1.0.jar " + A, "org/example/library/1.0/library-1.0.pom " + B).text());
        properties.put(LockSetting.TRANSPORT_ALGORITHMS, "SHA-256,SHA-1");
        properties.put(LockSetting.SOURCE, "true");
        properties.put(LockSetting.ORIGIN_AWARE, "false");
        properties.put(LockSetting.BASEDIR, directory.toString());
        properties.put(LockSetting.ENFORCED, "true");
        properties.put(LockSetting.ALGORITHMS, "SHA-256");
        properties.put(LockSetting.FAIL_IF_MISSING, "true");
    }

    static Lock lock(String... pathsAndDigests) {
        return Lock.of(Arrays.stream(pathsAndDigests).map(line -> line.split(" "))
                .map(words -> new LockedFile(words[0], words[1])).toList());
    }

    void uses(String group, String artifact, String version) {
        used.add(new UsedFile(new Coordinate(group, artifact, version), "", "jar"));
    }

    LockInput input() {
        LockSession session = new LockSession(properties, checksumPolicy, maven, localRepositories, ci);
        return new LockInput(root, files, text.map(LockReading::of), traces, git, session, new LockReactor(Set.copyOf(modules)), used);
    }

    /** What the check says: severity, place, sentence. */
    List<String> said(LockCheck check) {
        return check.check(input()).stream()
                .map(finding -> finding.severity() + " " + finding.place() + " " + finding.what()).sorted().toList();
    }
}
