package dev.roadbed.fuzz;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A class file with some of its bytes changed: anywhere, or in its constant pool, where each entry is found by the entries before it (JVMS 4.4). */
final class ChangedBytes {

    private static final int MOST_CHANGES = 6;
    private static final int POOL = 10;

    private byte[] file;

    private ChangedBytes(byte[] file) {
        this.file = file;
    }

    static byte[] of(byte[] file, FuzzedDataProvider data) {
        ChangedBytes changed = new ChangedBytes(file.clone());
        int changes = data.consumeInt(0, MOST_CHANGES);
        for (int i = 0; i < changes && changed.file.length > POOL; i++) {
            changed.change(data);
        }
        return changed.file;
    }

    private void change(FuzzedDataProvider data) {
        switch (data.consumeInt(0, 5)) {
            case 0 -> file[data.consumeInt(4, file.length - 1)] = data.consumeByte();
            case 1 -> index(data.consumeInt(8, file.length - 2), data.consumeInt(0, 0xffff));
            case 2 -> file = Arrays.copyOf(file, data.consumeInt(0, file.length));
            case 3 -> splice(data.consumeInt(POOL, file.length), data.consumeBytes(64));
            case 4 -> constant(data);
            default -> swap(data);
        }
    }

    private void index(int at, int value) {
        file[at] = (byte) (value >> 8);
        file[at + 1] = (byte) value;
    }

    private void splice(int at, byte[] piece) {
        ByteArrayOutputStream spliced = new ByteArrayOutputStream();
        spliced.write(file, 0, at);
        spliced.writeBytes(piece);
        spliced.write(file, at, file.length - at);
        file = spliced.toByteArray();
    }

    /** Another kind of constant, or one that refers to others. */
    private void constant(FuzzedDataProvider data) {
        List<Integer> entries = entries();
        if (!entries.isEmpty()) {
            int at = data.pickValue(entries);
            if (data.consumeBoolean()) {
                file[at] = (byte) data.consumeInt(0, 21);
            } else if (at + 2 < file.length) {
                index(at + 1, data.consumeInt(0, entries.size() + 1));
            }
        }
    }

    /** The index of one constant for that of another: well-formed, and nonsense. */
    private void swap(FuzzedDataProvider data) {
        List<Integer> entries = entries();
        if (entries.size() > 1) {
            int one = data.pickValue(entries);
            int other = data.pickValue(entries);
            for (int i = 1; i < 3 && Math.max(one, other) + i < file.length; i++) {
                byte kept = file[one + i];
                file[one + i] = file[other + i];
                file[other + i] = kept;
            }
        }
    }

    /** Where the constants begin, as far as they can be followed. */
    private List<Integer> entries() {
        List<Integer> entries = new ArrayList<>();
        int count = u2(8);
        int at = POOL;
        for (int i = 1; i < count && at + 2 < file.length; i++) {
            entries.add(at);
            switch (file[at]) {
                case 1 -> at += 3 + u2(at + 1);
                case 7, 8, 16, 19, 20 -> at += 3;
                case 15 -> at += 4;
                case 5, 6 -> {
                    at += 9;
                    i++;
                }
                default -> at += 5;
            }
        }
        return entries;
    }

    private int u2(int at) {
        return (file[at] & 0xff) << 8 | file[at + 1] & 0xff;
    }
}
