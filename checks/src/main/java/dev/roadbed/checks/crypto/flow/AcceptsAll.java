package dev.roadbed.checks.crypto.flow;

import dev.roadbed.checks.crypto.UseKind;
import dev.roadbed.checks.crypto.bytecode.Program;
import dev.roadbed.checks.crypto.bytecode.ProgramMethod;
import dev.roadbed.checks.crypto.value.Atom;
import dev.roadbed.checks.crypto.value.Value;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;

/** Trust managers that look at no certificate, and verifiers that say yes to every name. */
final class AcceptsAll {

    /** Interfaces whose one method must not always say yes, with what it means if it does. */
    private static final Map<String, UseKind> ALWAYS_TRUE = Map.of("javax/net/ssl/HostnameVerifier", UseKind.ACCEPT_ALL_HOSTS,
            "org/apache/http/ssl/TrustStrategy", UseKind.TRUST_ALL, "org/apache/http/conn/ssl/TrustStrategy", UseKind.TRUST_ALL,
            "org/apache/hc/core5/ssl/TrustStrategy", UseKind.TRUST_ALL);
    private static final Set<String> TRUST_MANAGERS = Set.of("javax/net/ssl/X509TrustManager", "javax/net/ssl/X509ExtendedTrustManager");
    private static final String CHECK = "checkServerTrusted";
    private static final List<String> CHECKS = List.of("", "Ljava/net/Socket;", "Ljavax/net/ssl/SSLEngine;").stream()
            .map(last -> "([Ljava/security/cert/X509Certificate;Ljava/lang/String;" + last + ")V").toList();
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
        Set<String> names = names();
        for (ClassNode type : program.types()) {
            if (program.isOwn(type.name) && (type.access & Opcodes.ACC_INTERFACE) == 0 && inherits(type, names)) {
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
            List<ProgramMethod> own = methods(type, CHECK).stream().filter(method -> trustsAll(method, type.name)).toList();
            if (!own.isEmpty()) {
                add(UseKind.TRUST_ALL, shown(type.name), own.get(0));
            } else if ((type.access & Opcodes.ACC_ABSTRACT) == 0 && inheritsTrust(type)) {
                add(UseKind.TRUST_ALL, shown(type.name), program.methods(type.name).get(0));
            }
        }
        ALWAYS_TRUE.forEach((name, kind) -> {
            if (inherits(type, Set.of(name))) {
                methods(type, kind == UseKind.TRUST_ALL ? "isTrusted" : "verify").stream()
                        .filter(method -> accepts(kind, method, type.name)).forEach(method -> add(kind, shown(type.name), method));
            }
        });
    }

    private boolean trustsAll(ProgramMethod method, String type) {
        return !Examination.ofCertificates(program, type).examines(method) && returns(method);
    }

    /** A superclass asks a method of the class, and that says yes to everything. */
    private boolean inheritsTrust(ClassNode type) {
        for (String desc : program.methods(type.name).isEmpty() ? List.<String>of() : CHECKS) {
            ProgramMethod method = program.resolve(type.name, CHECK, desc);
            boolean inherited = method != null && !method.owner().name.equals(type.name) && (method.owner().access & Opcodes.ACC_ABSTRACT) != 0;
            if (inherited && trustsAll(method, type.name) && !trustsAll(method, method.owner().name)) {
                return true;
            }
        }
        return false;
    }

    /** Whether it always says yes, or can say yes without having looked at what it is asked about. */
    private boolean accepts(UseKind kind, ProgramMethod method, String type) {
        Examination examination = kind == UseKind.TRUST_ALL ? Examination.ofCertificates(program, type) : Examination.ofNames(program, type);
        return answer(method).filter(answer -> isYes(answer, method) || mayBeYes(answer) && !examination.examines(method)).isPresent();
    }

    private static String shown(String type) {
        return type.substring(type.lastIndexOf('/') + 1);
    }

    private void add(UseKind kind, String value, ProgramMethod method) {
        record.add(kind, value, new UseLog.Site(method.owner().name, method.line(), method.node().name), null, Map.of());
    }

    private boolean inherits(ClassNode type, Set<String> wanted) {
        for (String above : program.supertypes(type.name)) {
            if (wanted.contains(above)) {
                return true;
            }
        }
        return false;
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
                if (body != null && accepts(kind, body, body.owner().name)) {
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

    private Optional<Value> answer(ProgramMethod method) {
        try {
            return Optional.ofNullable(engine.runRoot(method, engine.start(engine.results(), STEPS, null)).value());
        } catch (RuntimeException | StackOverflowError e) {
            // Too long, too deep or malformed: not a body that says nothing but yes.
            return Optional.empty();
        }
    }

    private static boolean isYes(Value answer, ProgramMethod method) {
        return answer.number().filter(known -> known == 1).isPresent() && (method.body().tryCatchBlocks.isEmpty() || knowsOnlyYes(method));
    }

    private static boolean mayBeYes(Value answer) {
        return answer.atoms().stream().anyMatch(atom -> !(atom instanceof Atom.Literal literal) || literal.value().equals(1));
    }

    /** What libraries throw is not followed, and may be how the method says no: then all its answers count. */
    private static boolean knowsOnlyYes(ProgramMethod method) {
        for (AbstractInsnNode node : method.code()) {
            AbstractInsnNode before = Neighbours.previous(node);
            if (node.getOpcode() == Opcodes.ATHROW || node.getOpcode() == Opcodes.IRETURN && (before == null || before.getOpcode() != Opcodes.ICONST_1)) {
                return false;
            }
        }
        return true;
    }
}
