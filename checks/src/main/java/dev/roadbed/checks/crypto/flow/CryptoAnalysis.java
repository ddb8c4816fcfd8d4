package dev.roadbed.checks.crypto.flow;

import dev.roadbed.checks.crypto.AnalysisInput;
import dev.roadbed.checks.crypto.CryptoUse;
import dev.roadbed.checks.crypto.bytecode.CallGraph;
import dev.roadbed.checks.crypto.bytecode.Contexts;
import dev.roadbed.checks.crypto.bytecode.ClassFiles;
import dev.roadbed.checks.crypto.bytecode.ClassFiles.ClassFile;
import dev.roadbed.checks.crypto.bytecode.Program;
import dev.roadbed.checks.crypto.bytecode.ProgramMethod;
import dev.roadbed.checks.crypto.sink.Sink.Effect;
import dev.roadbed.checks.crypto.sink.Sinks;
import dev.roadbed.checks.finding.Place;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Finds the uses of cryptography in the bytecode of a module. */
public final class CryptoAnalysis {

    private static final int STEPS_PER_ROOT = 20_000;
    private static final int STEPS_AT_SINK = 50_000;
    private static final int LEAST_STEPS_PER_ROOT = 3_000;
    /** A method with a sink is the last chance to decide it. */
    private static final int LEAST_STEPS_AT_SINK = 20_000;
    /** A class can be there once for each release of Java; more often than this no file is looked at. */
    private static final int MOST_EDITIONS = 6;
    /** All but what has {@link ShortLook a look of its own}. */
    private static final Sinks DECIDED = Sinks.all().observed(EnumSet.complementOf(EnumSet.of(Effect.URL, Effect.GUESSED, Effect.NAMED)));

    private final Program program;
    private final CallGraph graph;
    private final SourcePlaces places;
    private final UseLog record;
    private final Engine engine;
    private final Contexts contexts;
    private final Set<ProgramMethod> completed = new HashSet<>();
    private final Set<ProgramMethod> cut = new LinkedHashSet<>();

    private CryptoAnalysis(AnalysisInput input, Program program) throws IOException {
        this.program = program;
        CryptoDemands demands = new CryptoDemands(Sinks.all());
        this.graph = new CallGraph(program, demands);
        this.places = new SourcePlaces(input.root(), input.sources(), program);
        this.record = new UseLog(program, places);
        this.contexts = Contexts.ofSinks(graph, new CryptoDemands(DECIDED));
        Settings settings = new Settings(new Resources(input.root(), input.resources()), program);
        this.engine = new Engine(program, graph, contexts, new Observer(Sinks.all(), demands, record), settings);
    }

    /**
     * All uses, sorted; those that the analysis could not decide are among them.
     *
     * @throws IOException if a class file or resource can't be read from disk
     */
    public static List<CryptoUse> uses(AnalysisInput input) throws IOException {
        return uses(input, ClassFiles.below(input.classes()), ClassFiles.below(input.siblings()));
    }

    /**
     * The same for class files that were read already.
     *
     * @throws IOException if a resource can't be read from disk
     */
    public static List<CryptoUse> uses(AnalysisInput input, List<ClassFile> module, List<ClassFile> siblings) throws IOException {
        if (!Program.mentions(module, names())) {
            return List.of();
        }
        CryptoAnalysis analysis = of(input, module, siblings);
        Set<CryptoUse> uses = new TreeSet<>(analysis.record.uses());
        List<ClassFile> open = analysis.program.displaced();
        for (int edition = 1; edition < MOST_EDITIONS && Program.mentions(open, names()); edition++) {
            CryptoAnalysis next = of(input, instead(Set.copyOf(open), module), siblings);
            uses.addAll(next.record.uses());
            open = open.stream().filter(Set.copyOf(next.program.displaced())::contains).toList();
        }
        if (Program.mentions(open, names())) {
            open.forEach(file -> analysis.record.limit("class file was not looked at: " + MOST_EDITIONS + " others declare its class", Place.in(input.root(), file.path(), 0)));
            uses.addAll(analysis.record.uses());
        }
        return List.copyOf(uses);
    }

    /** The module with these files in the place of those that they declare the same classes as. */
    private static List<ClassFile> instead(Set<ClassFile> files, List<ClassFile> module) {
        return Stream.concat(module.stream().filter(files::contains), module.stream().filter(file -> !files.contains(file))).toList();
    }

    private static CryptoAnalysis of(AnalysisInput input, List<ClassFile> module, List<ClassFile> siblings) throws IOException {
        CryptoAnalysis analysis = new CryptoAnalysis(input, Program.of(module, siblings));
        analysis.run();
        analysis.unreadable(input.root());
        return analysis;
    }

    private static Set<String> names() {
        Set<String> names = new HashSet<>(new CryptoDemands(Sinks.all()).owners());
        // Too common to say anything; the name of the method that matters says more.
        names.removeAll(Set.of("java/lang/System", "java/lang/Math", "java/util/Collections", "kotlin/collections/CollectionsKt", "kotlin/text/StringsKt"));
        names.addAll(Set.of("setProperty", "random", "shuffle", "shuffled"));
        names.addAll(CryptoDemands.WEAK_GENERATORS);
        names.addAll(AcceptsAll.names());
        names.addAll(UnverifiedSockets.names());
        return names;
    }

    private void unreadable(Path root) {
        program.unreadable().forEach((path, why) -> record.limit("class file can't be read: " + why, Place.in(root, Path.of(path), 0)));
    }

    private void run() {
        contexts.roots().forEach(this::root);
        // What was left out, and cycles that nobody outside of them calls.
        Set<ProgramMethod> tried = new HashSet<>();
        for (ProgramMethod method : List.copyOf(cut)) {
            if (!completed.contains(method) && tried.add(method)) {
                root(method);
            }
        }
        for (ProgramMethod method : contexts.all().stream().filter(contexts::isGoal).toList()) {
            if (completed.contains(method)) {
                continue;
            }
            boolean dead = !graph.callers(method).isEmpty() && graph.callers(method).stream()
                    .allMatch(caller -> completed.contains(caller) || !contexts.all().contains(caller));
            if (!dead && tried.add(method)) {
                root(method);
            }
        }
        new AcceptsAll(engine, record).look();
        new UnverifiedSockets(program, record).look();
        ShortLook.atGuesses(engine).look();
        ShortLook.atAddresses(engine).look();
    }

    private void root(ProgramMethod method) {
        if (!program.isOwn(method.owner().name)) {
            return;
        }
        engine.forgetNames();
        boolean sink = contexts.isGoal(method);
        Run run = engine.observe(sink ? STEPS_AT_SINK : STEPS_PER_ROOT, sink ? LEAST_STEPS_AT_SINK : LEAST_STEPS_PER_ROOT);
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
        if (!graph.isSinking(method)) {
            return;
        }
        record.limit("not decided: " + why, places.of(method.owner().name, method.line()));
        completed.add(method);
    }
}
