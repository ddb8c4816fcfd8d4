package dev.roadbed.checks.crypto.flow;

import dev.roadbed.checks.crypto.bytecode.Program;
import dev.roadbed.checks.crypto.bytecode.ProgramMethod;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.VarInsnNode;

/** Whether what a method answers can depend on whom it is asked about: on a certificate, or on the name of a host. */
final class Examination {

    /** What only shows a certificate, or says when it holds rather than whose it is. */
    private static final Set<String> SHOWS = Set.of("getSubjectDN", "getSubjectX500Principal", "getIssuerDN", "getIssuerX500Principal",
            "toString", "hashCode", "getSerialNumber", "getAuthority", "getNotAfter", "getNotBefore", "getType", "getVersion", "checkValidity");
    /** What says of a text only whether there is one, or gives the same one in other letters. */
    private static final Set<String> MEASURES = Set.of("length", "isEmpty", "isBlank", "toString", "hashCode", "toLowerCase", "toUpperCase", "trim", "strip", "intern",
            "valueOf", "format", "formatted", "concat", "nonNull", "isNull", "requireNonNull", "getClass");
    private static final Set<String> EQUALITIES = Set.of("equals", "equalsIgnoreCase", "compareTo", "contentEquals", "compareToIgnoreCase");
    private static final Set<String> OF_THE_PEER = Set.of("getPeerCertificates", "getPeerCertificateChain", "getPeerPrincipal");
    private static final Set<String> CATCHES = Set.of("java/security/cert/CertificateException", "java/security/GeneralSecurityException",
            "java/lang/Exception", "java/lang/Throwable");
    private static final Set<String> CARRIERS = Set.of("java/lang/String", "java/lang/CharSequence", "java/lang/Object", "javax/net/ssl/SSLSession");
    private static final int MOST_METHODS = 20;

    private final Program program;
    private final String type;
    private final Predicate<MethodInsnNode> examining;
    private final Set<ProgramMethod> seen = new HashSet<>();

    private Examination(Program program, String type, Predicate<MethodInsnNode> examining) {
        this.program = program;
        this.type = type;
        this.examining = examining;
    }

    /** @param type the class that is asked: what its superclasses leave open is its own */
    static Examination ofCertificates(Program program, String type) {
        return new Examination(program, type, Examination::looksAtCertificate);
    }

    static Examination ofNames(Program program, String type) {
        return new Examination(program, type, Examination::looksAtName);
    }

    boolean examines(ProgramMethod method) {
        if (!seen.add(method) || seen.size() > MOST_METHODS) {
            return false;
        }
        for (AbstractInsnNode node : method.code()) {
            if (node instanceof MethodInsnNode call && examines(call) && !isSwallowed(method, node)) {
                return true;
            }
        }
        return false;
    }

    private boolean examines(MethodInsnNode call) {
        boolean mine = call.getOpcode() == Opcodes.INVOKEVIRTUAL && program.type(call.owner) != null && program.isA(type, call.owner);
        ProgramMethod target = program.resolve(mine ? type : call.owner, call.name, call.desc);
        return target != null && call.getOpcode() != Opcodes.INVOKEINTERFACE ? examines(target) : examining.test(call);
    }

    private static boolean looksAtCertificate(MethodInsnNode call) {
        boolean certificate = call.owner.startsWith("java/security/cert/") && !call.owner.endsWith("Exception");
        boolean delegate = call.desc.contains("Ljava/security/cert/") && !isLog(call);
        boolean looksUp = call.owner.startsWith("java/util/") && call.name.startsWith("contains");
        return certificate && !SHOWS.contains(call.name) || delegate || looksUp || call.owner.startsWith("javax/net/ssl/") && call.name.startsWith("check");
    }

    private static boolean looksAtName(MethodInsnNode call) {
        if (OF_THE_PEER.contains(call.name)) {
            return true;
        }
        if (EQUALITIES.contains(call.name)) {
            return !isOfOneAndTheSame(call);
        }
        boolean silent = isOfTheSession(call) || isLog(call) && !isLookup(call) || call.owner.startsWith("java/lang/StringBu") || MEASURES.contains(call.name)
                || call.owner.endsWith("Exception") || call.owner.endsWith("Error");
        return !silent && Arrays.stream(Type.getArgumentTypes(call.desc)).anyMatch(Examination::carries);
    }

    /** {@code session.getProtocol().startsWith("TLS")}: protocol and suite say nothing of the name. */
    private static boolean isOfTheSession(MethodInsnNode call) {
        AbstractInsnNode argument = Neighbours.previous(call);
        return argument instanceof LdcInsnNode && Neighbours.previous(argument) instanceof MethodInsnNode receiver && receiver.owner.equals("javax/net/ssl/SSLSession")
                && !OF_THE_PEER.contains(receiver.name);
    }

    private static boolean carries(Type argument) {
        return argument.getSort() == Type.OBJECT && CARRIERS.contains(argument.getInternalName()) || argument.getSort() == Type.ARRAY;
    }

    private static boolean isLookup(MethodInsnNode call) {
        return call.owner.startsWith("java/util/") && !call.owner.startsWith("java/util/logging/");
    }

    /** {@code host.equals(host)}. */
    private static boolean isOfOneAndTheSame(MethodInsnNode call) {
        AbstractInsnNode argument = Neighbours.previous(call);
        AbstractInsnNode receiver = argument == null ? null : Neighbours.previous(argument);
        return argument instanceof VarInsnNode one && receiver instanceof VarInsnNode other && one.getOpcode() == Opcodes.ALOAD
                && other.getOpcode() == Opcodes.ALOAD && one.var == other.var;
    }

    private static boolean isLog(MethodInsnNode call) {
        return call.owner.toLowerCase(Locale.ROOT).contains("log") || call.owner.startsWith("java/io/Print") || call.owner.startsWith("java/util/");
    }

    /** Whether what the call throws is caught and forgotten. */
    private static boolean isSwallowed(ProgramMethod method, AbstractInsnNode node) {
        int at = method.position(node);
        for (TryCatchBlockNode block : method.body().tryCatchBlocks) {
            boolean covers = method.position(block.start) <= at && at < method.position(block.end);
            if (covers && block.type != null && CATCHES.contains(block.type)) {
                return method.node().desc.endsWith("V") && !throwsFrom(method, method.position(block.handler));
            }
        }
        return false;
    }

    private static boolean throwsFrom(ProgramMethod method, int start) {
        Deque<Integer> open = new ArrayDeque<>(List.of(start));
        Set<Integer> seen = new HashSet<>();
        while (!open.isEmpty()) {
            int at = open.poll();
            if (at >= method.code().length || !seen.add(at)) {
                continue;
            }
            AbstractInsnNode node = method.code()[at];
            if (node.getOpcode() == Opcodes.ATHROW) {
                return true;
            }
            if (node instanceof JumpInsnNode jump) {
                open.add(method.position(jump.label));
            }
            boolean ends = node.getOpcode() == Opcodes.GOTO || node.getOpcode() >= Opcodes.IRETURN && node.getOpcode() <= Opcodes.RETURN;
            if (!ends) {
                open.add(at + 1);
            }
        }
        return false;
    }
}
