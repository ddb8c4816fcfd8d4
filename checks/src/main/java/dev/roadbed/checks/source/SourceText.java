package dev.roadbed.checks.source;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads a text file in the encodings that people's editors really write: UTF-8, UTF-16 with a byte order mark or without, Latin-1. */
final class SourceText {

    /** In bytes. The largest manifests that projects publish are half of this; a larger file is data, not a source. */
    static final long LIMIT = 10_000_000;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private SourceText() {}

    static String read(Path file) throws UnreadableSourceException {
        try {
            if (Files.size(file) > LIMIT) {
                throw new UnreadableSourceException(0, "it is larger than " + LIMIT / 1_000_000 + " MB",
                        "split it, or keep generated files out of the repository", null);
            }
            return decode(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UnreadableSourceException(0, e.getClass().getSimpleName() + ": " + e.getMessage(),
                    "make it a file that this user may read", e);
        }
    }

    private static String decode(byte[] bytes) throws UnreadableSourceException {
        String text = text(bytes);
        if (text.indexOf('\0') >= 0) {
            throw new UnreadableSourceException(0, "it holds binary data", "save it as UTF-8 text", null);
        }
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }

    /** A comment in somebody's old encoding must not hide the rest; Latin-1 has a character for every byte. */
    private static String text(byte[] bytes) {
        try {
            // A decoder that reports what it cannot decode: replacement characters would hide a difference.
            return charset(bytes).newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
    }

    /** As YAML 1.2.2, section 5.2, tells encodings apart: by the byte order mark or by where the first zero byte is. */
    private static Charset charset(byte[] bytes) {
        if (bytes.length >= 2) {
            int first = bytes[0] & 0xFF;
            int second = bytes[1] & 0xFF;
            if (first == 0xFE && second == 0xFF || first == 0 && second != 0) {
                return StandardCharsets.UTF_16BE;
            }
            if (first == 0xFF && second == 0xFE || first != 0 && second == 0) {
                return StandardCharsets.UTF_16LE;
            }
        }
        return StandardCharsets.UTF_8;
    }
}
