package dev.roadbed.checks.crypto.flow;

import static org.objectweb.asm.Opcodes.*;

/** What the arithmetic instructions of the JVM do with known numbers; null where they would throw. */
final class Numbers {

    private Numbers() {
    }

    static Object binary(int opcode, Object a, Object b) {
        if (a instanceof Integer x && b instanceof Integer y) {
            return ints(opcode, x, y);
        }
        if (a instanceof Long x && b instanceof Number y) {
            return longs(opcode, x, y.longValue());
        }
        if (a instanceof Double x && b instanceof Double y) {
            return doubles(opcode, x, y);
        }
        if (a instanceof Float x && b instanceof Float y) {
            Object result = doubles(opcode, x, y);
            return result instanceof Double wide ? (Object) wide.floatValue() : result;
        }
        return null;
    }

    private static Integer ints(int opcode, int x, int y) {
        return switch (opcode) {
            case IADD -> x + y;
            case ISUB -> x - y;
            case IMUL -> x * y;
            case IDIV -> y == 0 ? null : Integer.valueOf(x / y);
            case IREM -> y == 0 ? null : Integer.valueOf(x % y);
            case ISHL -> x << y;
            case ISHR -> x >> y;
            case IUSHR -> x >>> y;
            case IAND -> x & y;
            case IOR -> x | y;
            case IXOR -> x ^ y;
            default -> null;
        };
    }

    private static Object longs(int opcode, long x, long y) {
        return switch (opcode) {
            case LADD -> x + y;
            case LSUB -> x - y;
            case LMUL -> x * y;
            case LDIV -> y == 0 ? null : Long.valueOf(x / y);
            case LREM -> y == 0 ? null : Long.valueOf(x % y);
            case LSHL -> x << y;
            case LSHR -> x >> y;
            case LUSHR -> x >>> y;
            case LAND -> x & y;
            case LOR -> x | y;
            case LXOR -> x ^ y;
            case LCMP -> Long.compare(x, y);
            default -> null;
        };
    }

    private static Object doubles(int opcode, double x, double y) {
        return switch (opcode) {
            case DADD, FADD -> x + y;
            case DSUB, FSUB -> x - y;
            case DMUL, FMUL -> x * y;
            case DDIV, FDIV -> x / y;
            case DREM, FREM -> x % y;
            case DCMPL, FCMPL -> x > y ? 1 : x == y ? 0 : -1;
            case DCMPG, FCMPG -> x < y ? -1 : x == y ? 0 : 1;
            default -> null;
        };
    }

    static Object unary(int opcode, Object value) {
        if (!(value instanceof Number number)) {
            return null;
        }
        return switch (opcode) {
            case INEG -> -number.intValue();
            case LNEG -> -number.longValue();
            case FNEG -> -number.floatValue();
            case DNEG -> -number.doubleValue();
            case I2B -> (int) (byte) number.intValue();
            case I2C -> (int) (char) number.intValue();
            case I2S -> (int) (short) number.intValue();
            case L2I, F2I, D2I -> narrow(number);
            case I2L, F2L, D2L -> number.longValue();
            case I2F, L2F, D2F -> number.floatValue();
            case I2D, L2D, F2D -> number.doubleValue();
            default -> null;
        };
    }

    private static Integer narrow(Number number) {
        return number instanceof Long wide ? (int) (long) wide : number.intValue();
    }

    /** Whether a jump on one or two numbers is taken. */
    static boolean jumps(int opcode, int x, int y) {
        return switch (opcode) {
            case IFEQ, IF_ICMPEQ -> x == y;
            case IFNE, IF_ICMPNE -> x != y;
            case IFLT, IF_ICMPLT -> x < y;
            case IFGE, IF_ICMPGE -> x >= y;
            case IFGT, IF_ICMPGT -> x > y;
            case IFLE, IF_ICMPLE -> x <= y;
            default -> throw new IllegalArgumentException("not a jump on numbers: " + opcode);
        };
    }
}
