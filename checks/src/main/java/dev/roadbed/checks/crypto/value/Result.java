package dev.roadbed.checks.crypto.value;

/**
 * What a call left behind.
 *
 * @param value what it returned; null for a void method, or one that never returns
 * @param heap  the objects afterwards; null if it never returns
 */
public record Result(Value value, Heap heap) {

    /** Whether it can return at all; it can't if every path throws. */
    public boolean returns() {
        return heap != null;
    }

    public Result or(Result other) {
        if (!returns()) {
            return other;
        }
        if (!other.returns()) {
            return this;
        }
        return new Result(value == null ? other.value : value.or(other.value), heap.merge(other.heap, false));
    }
}
