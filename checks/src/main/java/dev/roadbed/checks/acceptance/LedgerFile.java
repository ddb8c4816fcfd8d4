package dev.roadbed.checks.acceptance;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** Gets the text of the ledger from the disk, and trusts nothing: it decides what may pass. */
final class LedgerFile {

    /** Far above any honest ledger. */
    private static final long MAX_BYTES = 1_000_000;

    private LedgerFile() {}

    /** The text, empty if there is no ledger. */
    static String text(Path root) throws LedgerFaultException {
        Path file = root.resolve(Ledger.FILE);
        refuseOtherSpelling(root);
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return "";
        }
        try {
            return decode(bytes(inside(root, file)));
        } catch (IOException e) {
            throw new LedgerFaultException(0, "the file cannot be read (" + e.getClass().getSimpleName() + ")",
                    "chmod u+r " + Ledger.FILE);
        }
    }

    /** A ledger that nobody reads would be a silent one. */
    private static void refuseOtherSpelling(Path root) throws LedgerFaultException {
        if (Files.exists(root.resolve("risk-acceptances.yaml"), LinkOption.NOFOLLOW_LINKS)) {
            throw new LedgerFaultException(0, "there is a risk-acceptances.yaml, which is not read",
                    "git mv risk-acceptances.yaml " + Ledger.FILE);
        }
    }

    private static Path inside(Path root, Path file) throws IOException, LedgerFaultException {
        if (Files.isSymbolicLink(file)) {
            if (!Files.exists(file)) {
                throw new LedgerFaultException(0, "the file is a link to nothing", "put the file itself there, or remove the link");
            }
            if (!file.toRealPath().startsWith(root.toRealPath())) {
                throw new LedgerFaultException(0, "the file is a link out of the repository",
                        "put the file itself there: what is accepted must be part of the commit");
            }
        }
        if (!Files.isRegularFile(file)) {
            throw new LedgerFaultException(0, Files.isDirectory(file) ? "it is a directory" : "it is no regular file",
                    "make " + Ledger.FILE + " a file, or remove it");
        }
        return file;
    }

    private static byte[] bytes(Path file) throws IOException, LedgerFaultException {
        if (Files.size(file) > MAX_BYTES) {
            throw new LedgerFaultException(0, "the file is larger than " + MAX_BYTES + " bytes",
                    "remove entries; a ledger of this size accepts everything");
        }
        return Files.readAllBytes(file);
    }

    private static String decode(byte[] bytes) throws LedgerFaultException {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer input = ByteBuffer.wrap(bytes);
        try {
            String text = decoder.decode(input).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new LedgerFaultException(lineAt(bytes, input.position()), "the text is not UTF-8",
                    "save the file as UTF-8 without other encodings in it");
        }
    }

    private static int lineAt(byte[] bytes, int position) {
        int line = 1;
        for (int i = 0; i < position; i++) {
            line += bytes[i] == '\n' ? 1 : 0;
        }
        return line;
    }
}
