package dev.roadbed.checks.crypto.flow;

import dev.roadbed.checks.crypto.UseKind;
import dev.roadbed.checks.crypto.bytecode.Program;
import dev.roadbed.checks.crypto.bytecode.ProgramMethod;
import dev.roadbed.checks.crypto.value.Value;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.TryCatchBlockNode;

/** Trust managers that look at no certificate, and verifiers that say yes to every name. */
final class AcceptsAll {

    /** Interfaces whose one method must not always say yes, with what it means if it does. */
    private static final Map<String, UseKind> ALWAYS_TRUE = Map.of("javax/net/ssl/HostnameVerifier", UseKind.ACCEPT_ALL_HOSTS,
            "org/apache/http/ssl/TrustStrategy", UseKind.TRUST_ALL, "org/apache/http/conn/ssl/TrustStrategy", UseKind.TRUST_ALL,
            "org/apache/hc/core5/ssl/TrustStrategy", UseKind.TRUST_ALL);
    private static final Set<String> TRUST_MANAGERS = Set.of("javax/net/ssl/X509TrustManager", "javax/net/ssl/X509ExtendedTrustManager");
    /** What says nothing of who has made the certificate; whoever makes one himself sets its days as he likes. */
    private static final Set<String> SHOWS = Set.of("checkValidity", "getNotAfter", "getNotBefore", "getSubjectDN", "getSubjectX500Principal", "getIssuerDN", "getIssuerX500Principal",
            "toString", "getSerialNumber", "getAuthority");
    private static final Set<String> CATCHES = Set.of("java/security/cert/CertificateException", "java/security/GeneralSecurityException",
            "java/lang/Exception", "java/lang/Throwable");
    private static final int STEPS = 20_000;

    private final Engine engine;
    private final Program program;
    private final UseLog record;

    AcceptsAll(Engine engine, UseLog record) {
        this.engine = engine;
        this.program = engine.program();
        this.record = record;
    }

    /** Names that a class file must mention to be looked at here. */
    static Set<String> names() {
        Set<String> all = new HashSet<>(ALWAYS_TRUE.keySet());
        all.addAll(TRUST_MANAGERS);
        return all;
    }

    void look() {
        for (ClassNode type : program.types()) {
            if (program.isOwn(type.name) && (type.access & Opcodes.ACC_INTERFACE) == 0) {
                look(type);
            }
        }
        for (ClassNode type : program.naming(ALWAYS_TRUE.keySet())) {
            if (program.isOwn(type.name)) {
                program.methods(type.name).forEach(this::lambdas);
            }
        }
    }

    private void look(ClassNode type) {
        if (inherits(type, TRUST_MANAGERS)) {
            for (ProgramMethod method : methods(type, "checkServerTrusted")) {
                if (!examines(method, new HashSet<>()) && returns(method)) {
                    add(UseKind.TRUST_ALL, shown(type.name), method);
                    break;
                }
            }
        }
        ALWAYS_TRUE.forEach((name, kind) -> {
            if (inherits(type, Set.of(name))) {
                methods(type, kind == UseKind.TRUST_ALL ? "isTrusted" : "verify").stream()
                        .filter(this::saysYes).forEach(method -> add(kind, shown(type.name), method));
            }
        });
    }

    private static String shown(String type) {
        return type.substring(type.lastIndexOf('/') + 1);
    }

    private void add(UseKind kind, String value, ProgramMethod method) {
        record.add(kind, value, new UseLog.Site(method.owner().name, method.line(), method.node().name), null, Map.of());
    }

    private boolean inherits(ClassNode type, Set<String> wanted) {
        return program.supertypes(type.name).stream().anyMatch(wanted::contains);
    }

    private List<ProgramMethod> methods(ClassNode type, String name) {
        return program.methods(type.name).stream().filter(method -> method.hasCode() && method.node().name.equals(name)
                && (method.node().access & (Opcodes.ACC_BRIDGE | Opcodes.ACC_SYNTHETIC)) == 0).toList();
    }

    private void lambdas(ProgramMethod method) {
        for (AbstractInsnNode node : method.code()) {
            if (node instanceof InvokeDynamicInsnNode dynamic && dynamic.bsmArgs.length > 1 && dynamic.bsmArgs[1] instanceof Handle target) {
                Type made = Type.getReturnType(dynamic.desc);
                UseKind kind = made.getSort() == Type.OBJECT ? ALWAYS_TRUE.get(made.getInternalName()) : null;
                ProgramMethod body = kind == null ? null : program.resolve(target.getOwner(), target.getName(), target.getDesc());
                if (body != null && saysYes(body)) {
                    record.add(kind, "lambda", new UseLog.Site(method.owner().name, method.line(method.position(node)), "lambda"), null, Map.of());
                }
            }
        }
    }

    /** Whether it can end without an exception: one that always throws refuses everybody. */
    private boolean returns(ProgramMethod method) {
        try {
            return engine.runRoot(method, engine.start(engine.results(), STEPS, null)).returns();
        } catch (RuntimeException | StackOverflowError e) {
            // Too long, too deep or malformed: it looks at no certificate all the same.
            return true;
        }
    }

    private boolean saysYes(ProgramMethod method) {
        try {
            Value value = engine.runRoot(method, engine.start(engine.results(), STEPS, null)).value();
            return value != null && value.number().filter(answer -> answer == 1).isPresent() && (method.body().tryCatchBlocks.isEmpty() || knowsOnlyYes(method));
        } catch (RuntimeException | StackOverflowError e) {
            // Too long, too deep or malformed: not a body that says nothing but yes.
            return false;
        }
    }

    /** What libraries throw is not followed, and may be how the method says no: then all its answers count. */
    private static boolean knowsOnlyYes(ProgramMethod method) {
        for (AbstractInsnNode node : method.code()) {
            if (node.getOpcode() == Opcodes.IRETURN && (node.getPrevious() == null || node.getPrevious().getOpcode() != Opcodes.ICONST_1)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the outcome can depend on what is in a certificate. */
    private boolean examines(ProgramMethod method, Set<ProgramMethod> seen) {
        if (!seen.add(method) || seen.size() > 20) {
            return false;
        }
        for (AbstractInsnNode node : method.code()) {
            if (node instanceof MethodInsnNode call && examines(call, seen) && !isSwallowed(method, node)) {
                return true;
            }
        }
        return false;
    }

    private boolean examines(MethodInsnNode call, Set<ProgramMethod> seen) {
        ProgramMethod target = program.resolve(call.owner, call.name, call.desc);
        if (target != null && call.getOpcode() != Opcodes.INVOKEINTERFACE) {
            return examines(target, seen);
        }
        boolean certificate = call.owner.startsWith("java/security/cert/") && !call.owner.endsWith("Exception");
        boolean delegate = call.desc.contains("Ljava/security/cert/") && !isLog(call);
        boolean looksUp = call.owner.startsWith("java/util/") && call.name.startsWith("contains");
        return certificate && !SHOWS.contains(call.name) || delegate || looksUp || call.owner.startsWith("javax/net/ssl/") && call.name.startsWith("check");
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
                return !throwsFrom(method, method.position(block.handler));
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
