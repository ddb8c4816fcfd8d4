package dev.roadbed.checks.crypto.bytecode;

import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.Set;

/** A look at a class file's constant pool without parsing the rest (JVMS 4.4): which classes it names. */
final class ConstantPool {

    private static final int HASHES = 1 << 14;
    private static final int UTF8 = 1;
    private static final int SHORTEST = 3;
    private static final int LONG = 5;
    private static final int DOUBLE = 6;

    private ConstantPool() {
    }

    /** Names of classes or members, in ASCII, that are looked for in many files. */
    static final class Names {

        private final Set<String> all;
        private final BitSet hashes = new BitSet(HASHES);

        Names(Set<String> all) {
            this.all = all;
            all.forEach(name -> hashes.set(name.hashCode() & HASHES - 1));
        }

        /** @param hash what {@link String#hashCode()} says of these bytes */
        private boolean has(int hash, byte[] file, int start, int end) {
            return hashes.get(hash & HASHES - 1) && all.contains(new String(file, start, end - start, StandardCharsets.ISO_8859_1));
        }
    }

    /** Whether one of the texts in the pool is one of these names, or a descriptor with one; true for a file that is not well-formed. */
    static boolean names(byte[] file, Names names) {
        try {
            return search(file, names);
        } catch (IndexOutOfBoundsException e) {
            // Not for this filter to judge: whoever parses the file says what is wrong with it.
            return true;
        }
    }

    private static boolean search(byte[] file, Names names) {
        int count = u2(file, 8);
        int at = 10;
        for (int i = 1; i < count; i++) {
            int tag = file[at];
            if (tag == UTF8) {
                int start = at + 3;
                at = start + u2(file, at + 1);
                if (at - start > SHORTEST && isNamed(file, start, at, names)) {
                    return true;
                }
            } else {
                at += size(tag);
                i += tag == LONG || tag == DOUBLE ? 1 : 0;
            }
        }
        return false;
    }

    /** In one pass over the bytes: most texts are none of the names, and are never made. */
    private static boolean isNamed(byte[] file, int start, int end, Names names) {
        int whole = 0;
        int part = 0;
        int from = -1;
        for (int at = start; at < end; at++) {
            int letter = file[at] & 0xff;
            whole = whole * 31 + letter;
            if (letter == ';') {
                if (from >= 0 && names.has(part, file, from, at)) {
                    return true;
                }
                from = -1;
            } else if (from >= 0) {
                part = part * 31 + letter;
            } else if (letter == 'L') {
                from = at + 1;
                part = 0;
            }
        }
        return names.has(whole, file, start, end);
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
