package dev.roadbed.checks.crypto.policy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Where policies are found by what the user calls them: those that Roadbed ships, and files of the repository. */
public final class PolicyShelf {

    /** What holds if nothing else is said. */
    public static final String DEFAULT = "bsi-tr-02102";

    private static final Map<String, String> SHIPPED =
            new TreeMap<>(Map.of(DEFAULT, "bsi-tr-02102-2026.yml", "nist-sp-800-131a", "nist-sp-800-131a-r2.yml"));

    private final Path root;

    /** @param root of the repository, to which paths are relative and which they do not leave */
    public PolicyShelf(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    /** Names of the policies that Roadbed ships. */
    public static Set<String> names() {
        return SHIPPED.keySet();
    }

    /** One that Roadbed ships. @throws IllegalArgumentException if it ships none of that name */
    public static PolicyFile shipped(String name) {
        try {
            return new PolicyFile(List.of(document(name)));
        } catch (UnreadablePolicyException e) {
            throw new IllegalStateException("the jar of roadbed-checks is not whole", e);
        }
    }

    /**
     * A policy with all that it extends.
     *
     * @param name a shipped policy, or the path of a file, as the user wrote it
     * @param user what names it, for messages: {@code pom.xml:12}
     * @throws UnreadablePolicyException if there is none of that name, or one of the files is no well-formed policy
     */
    public PolicyFile take(String name, String user) throws UnreadablePolicyException {
        List<PolicyDocument> documents = new ArrayList<>();
        Set<String> taken = new LinkedHashSet<>();
        String wanted = name;
        String by = user;
        Path folder = root;
        while (!wanted.isEmpty()) {
            boolean shipped = SHIPPED.containsKey(wanted);
            Path file = shipped ? null : file(wanted, folder, by);
            String known = shipped ? wanted : root.relativize(file).toString().replace('\\', '/');
            if (!taken.add(known)) {
                throw new UnreadablePolicyException(by, 0, known + " extends itself: " + String.join(" -> ", taken) + " -> " + known
                        + ". Take extends out of one of them");
            }
            PolicyDocument document = shipped ? document(wanted) : new PolicyReader(known).read(text(file, known));
            documents.add(document);
            wanted = document.base();
            by = known + ":" + document.baseLine();
            folder = shipped ? root : file.getParent();
        }
        return new PolicyFile(documents);
    }

    private Path file(String name, Path folder, String by) throws UnreadablePolicyException {
        try {
            Path file = folder.resolve(name).normalize();
            if (!name.matches(".*\\.ya?ml")) {
                throw new UnreadablePolicyException(by, 0, "there is no policy called '" + name + "'. Write one of " + names()
                        + ", or the path of a .yml file in the repository");
            }
            if (!file.startsWith(root) || Files.exists(file) && !file.toRealPath().startsWith(root.toRealPath())) {
                throw new UnreadablePolicyException(by, 0, "the policy '" + name + "' lies outside of the repository. Copy it into the repository,"
                        + " so that a change of it is reviewed");
            }
            if (!Files.isRegularFile(file)) {
                throw new UnreadablePolicyException(by, 0, "there is no policy file '" + name + "' in " + folder(folder)
                        + ". Write the path of one that exists, or one of " + names());
            }
            return file;
        } catch (InvalidPathException | IOException e) {
            throw new UnreadablePolicyException(by, 0, "'" + name + "' is no path: " + e.getMessage());
        }
    }

    private String folder(Path folder) {
        return folder.equals(root) ? "the root of the repository" : root.relativize(folder).toString().replace('\\', '/');
    }

    private static String text(Path file, String known) throws UnreadablePolicyException {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UnreadablePolicyException(known, 0, "cannot be read as UTF-8: " + e);
        }
    }

    private static PolicyDocument document(String name) throws UnreadablePolicyException {
        String file = SHIPPED.get(name);
        if (file == null) {
            throw new IllegalArgumentException(name + " is none of " + names());
        }
        try (InputStream in = PolicyShelf.class.getResourceAsStream(file)) {
            return new PolicyReader(file).read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("the jar of roadbed-checks is not whole: " + file, e);
        }
    }
}
