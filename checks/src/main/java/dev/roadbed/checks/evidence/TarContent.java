package dev.roadbed.checks.evidence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/**
 * What is in a tar archive (POSIX.1-1988 "ustar", with the long names of GNU and of POSIX.1-2001), as far as two of them are compared: an
 * archive library would be on the class path of every build for this one message.
 */
final class TarContent {

    private static final int BLOCK = 512;
    private static final int LARGEST = 1 << 30;

    private TarContent() {}

    /** Whether bytes begin as an archive does. */
    static boolean isTar(byte[] bytes) {
        return bytes.length >= BLOCK && new String(bytes, 257, 5, StandardCharsets.US_ASCII).equals("ustar");
    }

    /**
     * Header and content of each entry by its name; archives in it, as the layers of an image, are opened.
     *
     * @throws IOException if it is cut off
     */
    static Map<String, byte[]> of(byte[] tar) throws IOException {
        Map<String, byte[]> entries = new TreeMap<>();
        String longName = "";
        for (int at = 0; at + BLOCK <= tar.length && tar[at] != 0;) {
            int size = size(tar, at);
            int content = at + BLOCK;
            if ((long) content + size > tar.length) {
                throw new IOException("the archive is cut off");
            }
            byte[] bytes = Arrays.copyOfRange(tar, content, content + size);
            char type = (char) tar[at + 156];
            if (type == 'L') {
                longName = text(bytes, 0, size);
            } else if (type == 'x') {
                longName = path(bytes);
            } else {
                String name = longName.isEmpty() ? name(tar, at) : longName;
                add(entries, name, Arrays.copyOfRange(tar, at, content), bytes);
                longName = "";
            }
            at = content + (size + BLOCK - 1) / BLOCK * BLOCK;
        }
        return entries;
    }

    private static void add(Map<String, byte[]> entries, String name, byte[] header, byte[] bytes) throws IOException {
        byte[] plain = unpacked(bytes);
        if (isTar(plain)) {
            entries.putAll(of(plain));
            return;
        }
        byte[] both = Arrays.copyOf(header, header.length + plain.length);
        System.arraycopy(plain, 0, both, header.length, plain.length);
        entries.put(name, both);
    }

    private static byte[] unpacked(byte[] bytes) throws IOException {
        if (bytes.length < 2 || bytes[0] != 0x1f || (bytes[1] & 0xff) != 0x8b) {
            return bytes;
        }
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return in.readNBytes(LARGEST);
        }
    }

    private static int size(byte[] tar, int at) throws IOException {
        try {
            return Integer.parseInt(text(tar, at + 124, 12).strip(), 8);
        } catch (NumberFormatException e) {
            throw new IOException("an entry of the archive has no size", e);
        }
    }

    private static String name(byte[] tar, int at) {
        String prefix = text(tar, at + 345, 155);
        String name = text(tar, at, 100);
        return prefix.isEmpty() || !isTar(Arrays.copyOfRange(tar, at, at + BLOCK)) ? name : prefix + "/" + name;
    }

    /** Of records "length key=value", the one that is called path. */
    private static String path(byte[] records) {
        for (String record : new String(records, StandardCharsets.UTF_8).split("\n")) {
            int key = record.indexOf(" path=");
            if (key >= 0) {
                return record.substring(key + " path=".length());
            }
        }
        return "";
    }

    private static String text(byte[] bytes, int at, int length) {
        int end = at;
        while (end < at + length && bytes[end] != 0) {
            end++;
        }
        return new String(bytes, at, end - at, StandardCharsets.UTF_8);
    }
}
