package dev.roadbed.checks.crypto.flow;

import dev.roadbed.checks.crypto.UseKind;
import dev.roadbed.checks.crypto.bytecode.Program;
import dev.roadbed.checks.crypto.bytecode.ProgramMethod;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.TypeInsnNode;

/**
 * Client sockets of JSSE on which a handshake is made and nobody asks for whom the certificate is: unlike HttpsURLConnection, an SSLSocket does not
 * ask by itself (Java Security Standard Algorithm Names, endpoint identification algorithms; JSSE reference guide, "SSLSocket").
 * Judged by all that the class with the classes inside of it, what they call and who gets the socket from them do; what goes to code that is not followed counts as asked.
 */
final class UnverifiedSockets {

    private static final String FACTORY = "javax/net/ssl/SSLSocketFactory";
    private static final String PLAIN_FACTORY = "javax/net/SocketFactory";
    private static final String SOCKET = "javax/net/ssl/SSLSocket";
    private static final String SESSION = "javax/net/ssl/SSLSession";
    private static final Set<String> SOCKETS = Set.of(SOCKET, "java/net/Socket");
    private static final Set<String> HANDED = Set.of(SOCKET, "java/net/Socket", SESSION, FACTORY, "javax/net/ssl/SSLParameters");
    private static final Set<String> ASKS = Set.of("setEndpointIdentificationAlgorithm", "getPeerCertificates", "getPeerCertificateChain", "getPeerPrincipal",
            "setUseClientMode");
    private static final Set<String> STREAMS = Set.of("getInputStream", "getOutputStream");
    private static final Set<String> HANDSHAKES = Set.of("startHandshake", "getSession");
    private static final int MOST_METHODS = 400;
    private static final int MOST_TARGETS = 12;

    private final Program program;
    private final UseLog record;

    UnverifiedSockets(Program program, UseLog record) {
        this.program = program;
        this.record = record;
    }

    /** Names that a class file must mention to be looked at here. */
    static Set<String> names() {
        return Set.of(FACTORY, SOCKET);
    }

    void look() {
        for (ClassNode type : program.naming(names())) {
            boolean factory = program.supertypes(type.name).stream().anyMatch(name -> name.endsWith("SocketFactory") || SOCKETS.contains(name));
            if (program.isOwn(type.name) && !factory) {
                program.methods(type.name).forEach(this::look);
            }
        }
    }

    private void look(ProgramMethod method) {
        for (AbstractInsnNode node : method.code()) {
            if (node instanceof MethodInsnNode call && makesSocket(method, call) && isUnverified(method)) {
                record.add(UseKind.ENDPOINT_IDENTIFICATION_OFF, "not set", new UseLog.Site(method.owner().name, method.line(method.position(node)),
                        "javax.net.ssl.SSLSocketFactory.createSocket"), null, Map.of());
            }
        }
    }

    private static boolean makesSocket(ProgramMethod method, MethodInsnNode call) {
        if (!call.name.equals("createSocket")) {
            return false;
        }
        return call.owner.equals(FACTORY) || call.owner.equals(PLAIN_FACTORY) && (isCast(call) || Arrays.stream(method.code())
                .anyMatch(node -> node instanceof MethodInsnNode other && other.owner.equals(FACTORY) && other.name.equals("getDefault")));
    }

    private static boolean isCast(MethodInsnNode call) {
        return Neighbours.next(call) instanceof TypeInsnNode cast && cast.getOpcode() == Opcodes.CHECKCAST && cast.desc.equals(SOCKET);
    }

    private boolean isUnverified(ProgramMethod method) {
        Set<ProgramMethod> unit = new LinkedHashSet<>(nest(method.owner().name));
        boolean handed = unit.stream().anyMatch(UnverifiedSockets::givesSocket);
        if (handed) {
            program.naming(Set.of(method.owner().name)).forEach(user -> unit.addAll(nest(user.name)));
        }
        boolean followed = follow(unit);
        Set<String> used = handed ? STREAMS : union();
        return followed && unit.stream().noneMatch(this::asks) && unit.stream().anyMatch(each -> calls(each, used)) && !isForOthers(unit);
    }

    private static Set<String> union() {
        Set<String> all = new LinkedHashSet<>(STREAMS);
        all.addAll(HANDSHAKES);
        return all;
    }

    /** Parameters that somebody else has made may hold the algorithm. */
    private static boolean isForOthers(Set<ProgramMethod> unit) {
        return unit.stream().anyMatch(each -> calls(each, Set.of("setSSLParameters")))
                && unit.stream().noneMatch(each -> calls(each, Set.of("getSSLParameters", "getDefaultSSLParameters", "getSupportedSSLParameters")) || makesParameters(each));
    }

    private static boolean makesParameters(ProgramMethod method) {
        return Arrays.stream(method.code()).anyMatch(node -> node instanceof TypeInsnNode made && made.getOpcode() == Opcodes.NEW
                && made.desc.equals("javax/net/ssl/SSLParameters"));
    }

    private static boolean givesSocket(ProgramMethod method) {
        Type given = Type.getReturnType(method.node().desc);
        return given.getSort() == Type.OBJECT && SOCKETS.contains(given.getInternalName()) && (method.node().access & Opcodes.ACC_PRIVATE) == 0;
    }

    /** The class, or the one around it if it has no name of its own, and all that are inside. */
    private List<ProgramMethod> nest(String type) {
        String outer = type.replaceFirst("(\\$[0-9][^$]*)+$", "");
        return program.types().stream().filter(each -> each.name.equals(outer) || each.name.startsWith(outer + "$"))
                .flatMap(each -> program.methods(each.name).stream()).filter(ProgramMethod::hasCode).toList();
    }

    /** Adds what is called; whether that is all. */
    private boolean follow(Set<ProgramMethod> unit) {
        Deque<ProgramMethod> open = new ArrayDeque<>(unit);
        while (!open.isEmpty()) {
            for (AbstractInsnNode node : open.poll().code()) {
                for (ProgramMethod target : node instanceof MethodInsnNode call ? targets(call) : Set.<ProgramMethod>of()) {
                    if (unit.add(target)) {
                        open.add(target);
                    }
                }
            }
            if (unit.size() > MOST_METHODS) {
                return false;
            }
        }
        return true;
    }

    private Set<ProgramMethod> targets(MethodInsnNode call) {
        if (call.getOpcode() == Opcodes.INVOKESTATIC || call.getOpcode() == Opcodes.INVOKESPECIAL) {
            ProgramMethod one = program.resolve(call.owner, call.name, call.desc);
            return one == null ? Set.of() : Set.of(one);
        }
        Set<ProgramMethod> all = program.targets(call.owner, call.name, call.desc);
        return all.size() > MOST_TARGETS ? Set.of() : all;
    }

    private boolean asks(ProgramMethod method) {
        for (AbstractInsnNode node : method.code()) {
            if (node instanceof MethodInsnNode call && asks(call)) {
                return true;
            }
        }
        return program.supertypes(method.owner().name).stream().anyMatch(name -> name.startsWith("javax/net/ssl/X509"));
    }

    private boolean asks(MethodInsnNode call) {
        boolean verifier = call.name.equals("verify") || call.name.equals("setHostnameVerifier");
        boolean elsewhere = program.type(call.owner) == null && !call.owner.startsWith("java") && Arrays.stream(Type.getArgumentTypes(call.desc))
                .anyMatch(type -> type.getSort() == Type.OBJECT && HANDED.contains(type.getInternalName()));
        return ASKS.contains(call.name) || verifier || elsewhere;
    }

    private static boolean calls(ProgramMethod method, Set<String> names) {
        return Arrays.stream(method.code()).anyMatch(node -> node instanceof MethodInsnNode call && names.contains(call.name)
                && (SOCKETS.contains(call.owner) || call.owner.startsWith("javax/net/ssl/")));
    }
}
