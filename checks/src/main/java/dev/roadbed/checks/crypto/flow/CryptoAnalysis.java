package dev.roadbed.checks.crypto.flow;

import dev.roadbed.checks.crypto.AnalysisInput;
import dev.roadbed.checks.crypto.CryptoUse;
import dev.roadbed.checks.crypto.bytecode.CallGraph;
import dev.roadbed.checks.crypto.bytecode.ClassFiles;
import dev.roadbed.checks.crypto.bytecode.ClassFiles.ClassFile;
import dev.roadbed.checks.crypto.bytecode.Program;
import dev.roadbed.checks.crypto.bytecode.ProgramMethod;
import dev.roadbed.checks.crypto.sink.Sinks;
import dev.roadbed.checks.finding.Place;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.Handle;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

/** Finds the uses of cryptography in the bytecode of a module. */
public final class CryptoAnalysis {

    private static final int STEPS_PER_ROOT = 50_000;
    private static final Set<String> WEAK_CALLS = Set.of("java/util/Random", "java/util/concurrent/ThreadLocalRandom",
            "java/util/SplittableRandom", "org/apache/commons/lang3/RandomStringUtils", "org/apache/commons/lang3/RandomUtils");

    private final Program program;
    private final CallGraph graph;
    private final SourcePlaces places;
    private final Record record;
    private final Engine engine;
    private final Set<ProgramMethod> relevant;
    private final Set<ProgramMethod> completed = new HashSet<>();
    private final Set<ProgramMethod> cut = new LinkedHashSet<>();

    private CryptoAnalysis(AnalysisInput input, Program program) throws IOException {
        this.program = program;
        this.graph = new CallGraph(program);
        this.places = new SourcePlaces(input.root(), input.sources(), program);
        this.record = new Record(program, places);
        this.relevant = graph.reaching(CryptoAnalysis::isSink);
        Settings settings = new Settings(new Resources(input.root()).read(input.resources()), program);
        this.engine = new Engine(program, graph, relevant, new Observer(Sinks.all(), record), settings);
    }

    /**
     * All uses, sorted; those that the analysis could not decide are among them.
     *
     * @throws IOException if a class file or resource can't be read from disk
     */
    public static List<CryptoUse> uses(AnalysisInput input) throws IOException {
        List<ClassFile> module = read(input.classes());
        if (!Program.mentions(module, names())) {
            return List.of();
        }
        CryptoAnalysis analysis = new CryptoAnalysis(input, Program.of(module, read(input.siblings())));
        analysis.unreadable(input.root());
        analysis.run();
        return List.copyOf(analysis.record.uses());
    }

    private static List<ClassFile> read(List<Path> folders) throws IOException {
        List<ClassFile> all = new ArrayList<>();
        for (Path folder : folders) {
            all.addAll(ClassFiles.below(folder));
        }
        return all;
    }

    private static Set<String> names() {
        Set<String> names = new HashSet<>(Sinks.all().owners());
        // Too common to say anything; the name of the method that matters says more.
        names.remove("java/lang/System");
        names.addAll(Set.of("setProperty", "random"));
        names.addAll(WEAK_CALLS);
        names.addAll(AcceptsAll.names());
        return names;
    }

    private static boolean isSink(ProgramMethod method) {
        for (AbstractInsnNode node : method.node().instructions) {
            boolean sink = node instanceof MethodInsnNode call && isSink(call.owner, call.name, call.desc)
                    || node instanceof FieldInsnNode field && isSink(field.owner, field.name, field.desc)
                    || node instanceof InvokeDynamicInsnNode dynamic && isSink(dynamic);
            if (sink) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSink(String owner, String name, String desc) {
        return !Sinks.all().of(owner, name, desc).isEmpty() || WEAK_CALLS.contains(owner) || owner.equals("java/lang/Math") && name.equals("random");
    }

    private static boolean isSink(InvokeDynamicInsnNode dynamic) {
        for (Object argument : dynamic.bsmArgs) {
            if (argument instanceof Handle handle && isSink(handle.getOwner(), handle.getName(), handle.getDesc())) {
                return true;
            }
        }
        return false;
    }

    private void unreadable(Path root) {
        program.unreadable().forEach((path, why) -> record.limit("class file can't be read: " + why, Place.in(root, Path.of(path), 0)));
    }

    private void run() {
        graph.roots(relevant).forEach(this::root);
        // What was left out, and cycles that nobody outside of them calls.
        Set<ProgramMethod> tried = new HashSet<>();
        for (ProgramMethod method : List.copyOf(cut)) {
            if (!completed.contains(method) && tried.add(method)) {
                root(method);
            }
        }
        for (ProgramMethod method : relevant.stream().filter(CryptoAnalysis::isSink).toList()) {
            boolean dead = !graph.callers(method).isEmpty() && graph.callers(method).stream()
                    .allMatch(caller -> completed.contains(caller) || !relevant.contains(caller));
            if (!completed.contains(method) && !dead && tried.add(method)) {
                root(method);
            }
        }
        new AcceptsAll(engine, record).look();
    }

    private void root(ProgramMethod method) {
        if (!program.isOwn(method.owner().name)) {
            return;
        }
        Run run = engine.start(STEPS_PER_ROOT, true, null);
        try {
            engine.runRoot(method, run);
        } catch (BudgetExceededException e) {
            limit(method, e.getMessage());
        } catch (StackOverflowError e) {
            limit(method, "calls and fields are nested too deeply");
        } catch (RuntimeException e) {
            // Malformed code breaks the interpreter in as many ways as there are; each of them means the same.
            limit(method, "its bytecode is not well-formed or not supported (" + e.getClass().getSimpleName() + ")");
        }
        completed.addAll(run.completed());
        cut.addAll(run.cut());
    }

    /** What is above a sink may be too much to follow; then the method with the sink is looked at by itself. */
    private void limit(ProgramMethod method, String why) {
        if (!isSink(method)) {
            return;
        }
        record.limit("not decided: " + why, places.of(method.owner().name, method.line()));
        completed.add(method);
    }
}
