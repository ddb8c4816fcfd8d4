package dev.roadbed.checks.crypto.value;

import dev.roadbed.checks.crypto.value.Atom.Ref;
import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Type;

/** Local variables, operand stack and heap at one point of a method. Long and double take two places, as in the JVM. */
public final class Frame {

    private final Value[] locals;
    private final ArrayList<Value> stack;
    private Heap heap;

    private Frame(Value[] locals, ArrayList<Value> stack, Heap heap) {
        this.locals = locals;
        this.stack = stack;
        this.heap = heap;
    }

    /**
     * The frame at the start of a method.
     *
     * @param places    how many places its local variables take
     * @param isStatic  whether it has no receiver
     * @param desc      its descriptor
     * @param arguments the receiver first, if there is one
     */
    public static Frame entry(int places, boolean isStatic, String desc, List<Value> arguments, Heap heap) {
        Value[] locals = new Value[Math.max(places, arguments.size() * 2 + 1)];
        int at = 0;
        int argument = 0;
        if (!isStatic) {
            locals[at++] = arguments.get(argument++);
        }
        for (Type type : Type.getArgumentTypes(desc)) {
            locals[at] = arguments.get(argument++);
            at += type.getSize();
        }
        return new Frame(locals, new ArrayList<>(), heap);
    }

    /** How much there is to copy. */
    public int size() {
        return heap.objects().size() / 16 + (locals.length + stack.size()) / 128;
    }

    public Heap heap() {
        return heap;
    }

    public void heap(Heap newHeap) {
        heap = newHeap;
    }

    public void push(Value value) {
        stack.add(value);
    }

    public void push(Value value, Type type) {
        if (type.getSize() > 0) {
            push(value);
        }
        if (type.getSize() == 2) {
            push(Value.WIDE);
        }
    }

    public Value pop() {
        return stack.remove(stack.size() - 1);
    }

    /** A long or double. */
    public Value popWide() {
        pop();
        return pop();
    }

    public Value pop(Type type) {
        return type.getSize() == 2 ? popWide() : pop();
    }

    public Value local(int index) {
        return locals[index] == null ? Value.opaque("", Tag.EXTERNAL) : locals[index];
    }

    public void local(int index, Value value) {
        locals[index] = value;
    }

    /** Puts a value in all places of an object that turned out to be it. */
    public void replace(int id, Value value) {
        for (int i = 0; i < stack.size(); i++) {
            stack.set(i, is(stack.get(i), id) ? value : stack.get(i));
        }
        for (int i = 0; i < locals.length; i++) {
            locals[i] = is(locals[i], id) ? value : locals[i];
        }
    }

    private static boolean is(Value value, int id) {
        return value != null && value.atoms().size() == 1 && value.atoms().get(0) instanceof Ref ref && ref.id() == id;
    }

    /** A handler's frame: the stack holds nothing but what was thrown. */
    public Frame thrown() {
        ArrayList<Value> only = new ArrayList<>();
        only.add(Value.opaque("Ljava/lang/Throwable;", Tag.EXTERNAL));
        return new Frame(locals.clone(), only, heap.copy());
    }

    public Frame copy() {
        return new Frame(locals.clone(), new ArrayList<>(stack), heap.copy());
    }

    public Frame merge(Frame other, boolean widen) {
        if (stack.size() != other.stack.size()) {
            throw new IllegalStateException("stacks of different height meet");
        }
        Frame merged = copy();
        for (int i = 0; i < locals.length; i++) {
            merged.locals[i] = merge(locals[i], other.locals[i], widen);
        }
        for (int i = 0; i < stack.size(); i++) {
            merged.stack.set(i, merge(stack.get(i), other.stack.get(i), widen));
        }
        merged.heap = heap.merge(other.heap, widen);
        return merged;
    }

    /** A local that is set on one path only is not used after both have met. */
    private static Value merge(Value one, Value other, boolean widen) {
        return one == null ? other : other == null ? one : widen ? one.widen(other) : one.or(other);
    }

    /** Whether the local variables are the same; the heap is not looked at. */
    public boolean hasSameLocals(Frame other) {
        for (int i = 0; i < locals.length; i++) {
            if (locals[i] != other.locals[i]) {
                return false;
            }
        }
        return true;
    }

    public boolean means(Frame other) {
        if (stack.size() != other.stack.size()) {
            return false;
        }
        for (int i = 0; i < locals.length; i++) {
            if (!means(locals[i], other.locals[i])) {
                return false;
            }
        }
        for (int i = 0; i < stack.size(); i++) {
            if (!means(stack.get(i), other.stack.get(i))) {
                return false;
            }
        }
        return heap.means(other.heap);
    }

    private static boolean means(Value one, Value other) {
        return one == other || one != null && other != null && one.means(other);
    }
}
