package dev.roadbed.checks.crypto.bytecode;

import java.util.Map;
import org.objectweb.asm.ClassReader;

/** Gives the same object for the same text in all classes of a program, so that comparing names is comparing references. */
final class PooledReader extends ClassReader {

    private final Map<String, String> pool;

    PooledReader(byte[] file, Map<String, String> pool) {
        super(file);
        this.pool = pool;
    }

    @Override
    public String readUTF8(int offset, char[] buffer) {
        String text = super.readUTF8(offset, buffer);
        // The reader of the superclass reads a few texts before there is a pool.
        String known = text == null || pool == null ? null : pool.putIfAbsent(text, text);
        return known == null ? text : known;
    }
}
