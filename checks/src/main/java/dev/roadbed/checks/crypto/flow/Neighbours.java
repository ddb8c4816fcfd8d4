package dev.roadbed.checks.crypto.flow;

import org.objectweb.asm.tree.AbstractInsnNode;

/** The instructions beside one, in the order of the code, without labels, lines and frames. */
final class Neighbours {

    private Neighbours() {
    }

    /** Null at the start. */
    static AbstractInsnNode previous(AbstractInsnNode node) {
        AbstractInsnNode before = node.getPrevious();
        while (before != null && before.getOpcode() < 0) {
            before = before.getPrevious();
        }
        return before;
    }

    /** Null at the end. */
    static AbstractInsnNode next(AbstractInsnNode node) {
        AbstractInsnNode behind = node.getNext();
        while (behind != null && behind.getOpcode() < 0) {
            behind = behind.getNext();
        }
        return behind;
    }
}
