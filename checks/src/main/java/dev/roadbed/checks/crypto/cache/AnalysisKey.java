package dev.roadbed.checks.crypto.cache;

import dev.roadbed.checks.crypto.AnalysisInput;
import dev.roadbed.checks.crypto.bytecode.ClassFiles.ClassFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * One SHA-256 over everything on which the result of an analysis depends: who analyses, the folders, the bytes of each class file, the bytes of each properties and YAML file,
 * and which source files there are, because places name them. Two inputs with one key have one result.
 *
 * @param digest 32 bytes; not to be changed
 */
record AnalysisKey(byte[] digest) {

    /** The files from which the analysis reads values. */
    private static final String SETTINGS = ".*\\.(properties|ya?ml)";

    /**
     * @param analyser who analyses; another one may find something else
     * @throws IOException if a folder can't be listed or a file not be read
     */
    static AnalysisKey of(String analyser, AnalysisInput input, List<ClassFile> module, List<ClassFile> siblings) throws IOException {
        MessageDigest sum = sha256();
        add(sum, analyser);
        add(sum, input.root().toString());
        for (List<Path> folders : List.of(input.classes(), input.siblings(), input.sources(), input.resources())) {
            add(sum, folders.toString());
        }
        classes(sum, module);
        classes(sum, siblings);
        for (Path folder : input.resources()) {
            settings(sum, folder);
        }
        for (Path folder : input.sources()) {
            files(folder).forEach(file -> add(sum, file.toString()));
            add(sum, "");
        }
        return new AnalysisKey(sum.digest());
    }

    private static void classes(MessageDigest sum, List<ClassFile> files) {
        for (ClassFile file : files) {
            add(sum, file.path().toString());
            add(sum, file.bytes());
        }
        add(sum, "");
    }

    private static void settings(MessageDigest sum, Path folder) throws IOException {
        for (Path file : files(folder)) {
            if (file.toString().matches(SETTINGS)) {
                add(sum, file.toString());
                add(sum, Files.readAllBytes(file));
            }
        }
        add(sum, "");
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    // Each with its length before it: what stands on both sides of a border can't change sides.

    private static void add(MessageDigest sum, String text) {
        add(sum, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void add(MessageDigest sum, byte[] bytes) {
        sum.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        sum.update(bytes);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AnalysisKey key && Arrays.equals(digest, key.digest);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(digest);
    }

    @Override
    public String toString() {
        return HexFormat.of().formatHex(digest);
    }
}
