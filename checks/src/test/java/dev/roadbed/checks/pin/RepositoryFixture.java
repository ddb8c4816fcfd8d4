package dev.roadbed.checks.pin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;

/** A repository for tests: write files, then see what all repository checks find in it together. */
public final class RepositoryFixture {

    private final Path root;

    public RepositoryFixture(Path root) {
        this.root = root;
    }

    public RepositoryFixture file(String name, String text) {
        return bytes(name, text.getBytes(StandardCharsets.UTF_8));
    }

    public RepositoryFixture bytes(String name, byte[] content) {
        try {
            Path file = root.resolve(name);
            Files.createDirectories(file.getParent());
            Files.write(file, content);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public RepositoryInput input() {
        try (Stream<Path> files = Files.walk(root)) {
            return new RepositoryInput(root,
                    files.filter(Files::isRegularFile).filter(file -> !file.startsWith(root.resolve(".git"))).sorted().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What all checks find, each as {@code RB-PIN-022 Dockerfile:1 alpine:3}. */
    public List<String> findings() {
        RepositoryInput input = input();
        return ServiceLoader.load(RepositoryCheck.class).stream()
                .flatMap(check -> check.get().check(input).stream())
                .sorted()
                .map(ModuleFixture::line)
                .toList();
    }

    /** The reasons and fixes of what all checks find, one text for each finding. */
    public List<String> advice() {
        RepositoryInput input = input();
        return ServiceLoader.load(RepositoryCheck.class).stream()
                .flatMap(check -> check.get().check(input).stream())
                .sorted()
                .map(finding -> finding.why() + "\n" + finding.fix())
                .toList();
    }
}
