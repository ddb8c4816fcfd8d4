package dev.roadbed.checks.evidence;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** In what two files differ, as far as that helps to find the reason: entries of an archive, a line of a text, a byte of anything else. */
final class FileDifference {

    private static final int TOLD = 5;
    private static final int WIDTH = 100;

    private FileDifference() {}

    /** Nothing if they are the same, byte for byte. */
    static Optional<String> of(Path one, Path other) throws IOException {
        long at = Files.mismatch(one, other);
        if (at < 0) {
            return Optional.empty();
        }
        try (ZipFile first = new ZipFile(one.toFile()); ZipFile second = new ZipFile(other.toFile())) {
            return Optional.of(entries(first, second));
        } catch (ZipException e) {
            Optional<String> image = image(one, other);
            return image.isPresent() ? image : Optional.of(isText(one) && isText(other) ? line(one, other) : "byte " + at);
        }
    }

    /** An image that Jib has written; nothing if one of them is no such archive. */
    private static Optional<String> image(Path one, Path other) throws IOException {
        byte[] left = Files.readAllBytes(one);
        byte[] right = Files.readAllBytes(other);
        if (!TarContent.isTar(left) || !TarContent.isTar(right)) {
            return Optional.empty();
        }
        Map<String, byte[]> first = TarContent.of(left);
        Map<String, byte[]> second = TarContent.of(right);
        Set<String> names = new TreeSet<>(first.keySet());
        names.addAll(second.keySet());
        // What is called by its digest has another name when anything else differs, and says nothing by itself.
        List<String> differing = names.stream().filter(name -> !Arrays.equals(first.get(name), second.get(name)))
                .filter(name -> !name.matches("(.*/)?[0-9a-f]{64}(\\..*)?|index.json|manifest.json|config.json|oci-layout"))
                .map(name -> first.containsKey(name) && second.containsKey(name) ? name : name + " is in one of them only").toList();
        return Optional.of(differing.isEmpty() ? "the configuration of the image" : "entries " + told(differing));
    }

    private static String entries(ZipFile one, ZipFile other) throws IOException {
        Map<String, ZipEntry> first = entries(one);
        Map<String, ZipEntry> second = entries(other);
        Set<String> names = new TreeSet<>(first.keySet());
        names.addAll(second.keySet());
        List<String> differing = new ArrayList<>();
        for (String name : names) {
            ZipEntry left = first.get(name);
            ZipEntry right = second.get(name);
            if (left == null || right == null) {
                differing.add(name + " is in one of them only");
            } else if (!Arrays.equals(one.getInputStream(left).readAllBytes(), other.getInputStream(right).readAllBytes())) {
                differing.add(name);
            } else if (!left.getTimeLocal().equals(right.getTimeLocal())) {
                differing.add("the time of " + name);
            } else if (!Arrays.equals(left.getExtra(), right.getExtra()) || !Objects.equals(left.getComment(), right.getComment())) {
                differing.add("what is noted beside " + name);
            }
        }
        if (differing.isEmpty()) {
            return List.copyOf(first.keySet()).equals(List.copyOf(second.keySet()))
                    ? "permissions or compression of its entries"
                    : "the order of its entries";
        }
        return "entries " + told(differing);
    }

    private static String told(List<String> differing) {
        String more = differing.size() > TOLD ? " and " + (differing.size() - TOLD) + " more" : "";
        return String.join(", ", differing.subList(0, Math.min(TOLD, differing.size()))) + more;
    }

    private static Map<String, ZipEntry> entries(ZipFile zip) {
        Map<String, ZipEntry> entries = new LinkedHashMap<>();
        zip.stream().forEach(entry -> entries.put(entry.getName(), entry));
        return entries;
    }

    private static boolean isText(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        return Arrays.equals(new String(bytes, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8), bytes);
    }

    private static String line(Path one, Path other) throws IOException {
        List<String> first = Files.readAllLines(one);
        List<String> second = Files.readAllLines(other);
        for (int at = 0; at < Math.min(first.size(), second.size()); at++) {
            if (!first.get(at).equals(second.get(at))) {
                return "line " + (at + 1) + ", " + shown(first.get(at)) + " and " + shown(second.get(at));
            }
        }
        return "one of them is longer";
    }

    private static String shown(String line) {
        String text = line.strip();
        return text.length() > WIDTH ? text.substring(0, WIDTH) + "…" : text;
    }
}
