package dev.roadbed.checks.crypto.bytecode;

import java.nio.charset.StandardCharsets;
import java.util.Set;

/** A look at a class file's constant pool without parsing the rest (JVMS 4.4): which classes it names. */
final class ConstantPool {

    private static final int UTF8 = 1;
    private static final int LONG = 5;
    private static final int DOUBLE = 6;

    private ConstantPool() {
    }

    /** Whether one of the texts in the pool is one of these names, or a descriptor with one; true for a file that is not well-formed. */
    static boolean names(byte[] file, Set<String> names) {
        try {
            return search(file, names);
        } catch (IndexOutOfBoundsException e) {
            // Not for this filter to judge: whoever parses the file says what is wrong with it.
            return true;
        }
    }

    private static boolean search(byte[] file, Set<String> names) {
        int count = u2(file, 8);
        int at = 10;
        for (int i = 1; i < count; i++) {
            int tag = file[at];
            if (tag == UTF8) {
                int length = u2(file, at + 1);
                if (length > 3 && isNamed(new String(file, at + 3, length, StandardCharsets.ISO_8859_1), names)) {
                    return true;
                }
                at += 3 + length;
            } else {
                at += size(tag);
                i += tag == LONG || tag == DOUBLE ? 1 : 0;
            }
        }
        return false;
    }

    /** Names of classes that matter are ASCII, so the encoding of all others does not. */
    private static boolean isNamed(String text, Set<String> names) {
        if (names.contains(text)) {
            return true;
        }
        for (int end = text.indexOf(';'), at = 0; end > 0; end = text.indexOf(';', at)) {
            int start = text.indexOf('L', at);
            if (start >= 0 && start < end && names.contains(text.substring(start + 1, end))) {
                return true;
            }
            at = end + 1;
        }
        return false;
    }

    private static int size(int tag) {
        return switch (tag) {
            case 7, 8, 16, 19, 20 -> 3;
            case 15 -> 4;
            case 3, 4, 9, 10, 11, 12, 17, 18 -> 5;
            case LONG, DOUBLE -> 9;
            default -> throw new ArrayIndexOutOfBoundsException("no such constant: " + tag);
        };
    }

    private static int u2(byte[] file, int at) {
        return (file[at] & 0xff) << 8 | file[at + 1] & 0xff;
    }
}
