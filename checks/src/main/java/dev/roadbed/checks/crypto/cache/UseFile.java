package dev.roadbed.checks.crypto.cache;

import dev.roadbed.checks.crypto.CryptoUse;
import dev.roadbed.checks.crypto.Origin;
import dev.roadbed.checks.crypto.UseKind;
import dev.roadbed.checks.file.WholeFile;
import dev.roadbed.checks.finding.Place;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Uses of cryptography in one file: a mark, the key of the analysis, the uses, and a SHA-256 over all of that. */
final class UseFile {

    private static final byte[] MARK = "roadbed crypto uses 1\n".getBytes(StandardCharsets.US_ASCII);
    private static final int SUM = 32;
    /** Larger ones are not read: no analysis finds that much, and memory has an end. */
    private static final long LARGEST = 16 << 20;

    private final Path file;

    UseFile(Path file) {
        this.file = file;
    }

    /** What was found for this key; empty if there is no file, or one that is not whole, not ours, or for something else. */
    Optional<List<CryptoUse>> read(AnalysisKey key) {
        try {
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || Files.size(file) > LARGEST) {
                return Optional.empty();
            }
            byte[] all = Files.readAllBytes(file);
            byte[] start = start(key);
            int end = all.length - SUM;
            boolean ours = end >= start.length && Arrays.equals(all, 0, start.length, start, 0, start.length)
                    && MessageDigest.isEqual(sum(Arrays.copyOf(all, end)), Arrays.copyOfRange(all, end, all.length));
            return ours ? Optional.of(uses(all, start.length, end)) : Optional.empty();
        } catch (IOException | RuntimeException e) {
            // Whatever is wrong with it: it says nothing that the analysis can't find again.
            return Optional.empty();
        }
    }

    /** @throws IOException if the file can't be written; an older one stays then */
    void write(AnalysisKey key, List<CryptoUse> uses) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(start(key));
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(uses.size());
        for (CryptoUse use : uses) {
            write(out, use);
        }
        bytes.writeBytes(sum(bytes.toByteArray()));
        if (Files.isSymbolicLink(file)) {
            // Nobody of us has made it: what it names is not ours to replace.
            Files.delete(file);
        }
        WholeFile.replace(file, bytes.toByteArray());
    }

    private static byte[] start(AnalysisKey key) {
        byte[] start = Arrays.copyOf(MARK, MARK.length + SUM);
        System.arraycopy(key.digest(), 0, start, MARK.length, SUM);
        return start;
    }

    private static byte[] sum(byte[] bytes) {
        return AnalysisKey.sha256().digest(bytes);
    }

    private static void write(DataOutputStream out, CryptoUse use) throws IOException {
        write(out, use.kind().name());
        write(out, use.value());
        write(out, use.place());
        write(out, use.origin().name());
        write(out, use.origin().place());
        out.writeInt(use.facts().size());
        for (Map.Entry<String, String> fact : use.facts().entrySet()) {
            write(out, fact.getKey());
            write(out, fact.getValue());
        }
    }

    private static void write(DataOutputStream out, Place place) throws IOException {
        write(out, place.file());
        out.writeInt(place.line());
    }

    private static void write(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static List<CryptoUse> uses(byte[] all, int start, int end) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(all, start, end - start));
        List<CryptoUse> uses = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            UseKind kind = UseKind.valueOf(text(in));
            String value = text(in);
            Place place = place(in);
            Origin origin = new Origin(text(in), place(in));
            uses.add(new CryptoUse(kind, value, place, origin, facts(in)));
        }
        return uses;
    }

    private static Map<String, String> facts(DataInputStream in) throws IOException {
        Map<String, String> facts = new TreeMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            facts.put(text(in), text(in));
        }
        return facts;
    }

    private static Place place(DataInputStream in) throws IOException {
        return new Place(text(in), in.readInt());
    }

    private static String text(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }
}
