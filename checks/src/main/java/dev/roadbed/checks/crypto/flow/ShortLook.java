package dev.roadbed.checks.crypto.flow;

import dev.roadbed.checks.crypto.bytecode.Contexts;
import dev.roadbed.checks.crypto.bytecode.ProgramMethod;
import dev.roadbed.checks.crypto.sink.Sink.Effect;
import dev.roadbed.checks.crypto.sink.Sinks;
import java.util.EnumSet;
import java.util.Set;

/**
 * A look at what is mostly nothing to report: addresses that a program opens, of which most are not known before it runs, and numbers of generators that are not for cryptography, of which most become
 * no secret. It is short, comes after that at everything that has to be decided, with what that has left, and where it does not come to an end nothing is said.
 */
final class ShortLook {

    private static final int STEPS_TO_ADDRESS = 800;
    private static final int LEAST_TO_ADDRESS = 200;
    private static final int STEPS_TO_SECRET = 6_000;
    private static final int LEAST_TO_SECRET = 1_000;

    private final Engine engine;
    private final Contexts contexts;
    private final int steps;
    private final int least;

    private ShortLook(Engine engine, Contexts contexts, int steps, int least) {
        this.engine = engine;
        this.contexts = contexts;
        this.steps = steps;
        this.least = least;
    }

    /** Addresses that are opened without TLS. */
    static ShortLook atAddresses(Engine engine) {
        return new ShortLook(engine, Contexts.ofSinks(engine.graph(), new CryptoDemands(Sinks.all().observed(Set.of(Effect.URL)))), STEPS_TO_ADDRESS, LEAST_TO_ADDRESS);
    }

    /** Numbers that can be guessed, where a name says that they are secret. What arrives at cryptography is looked at there. */
    static ShortLook atGuesses(Engine engine) {
        return new ShortLook(engine, Contexts.ofSources(engine.graph(), new CryptoDemands(Sinks.all().observed(EnumSet.noneOf(Effect.class)))), STEPS_TO_SECRET, LEAST_TO_SECRET);
    }

    void look() {
        engine.fields().lookShortly();
        for (ProgramMethod method : contexts.roots()) {
            if (engine.program().isOwn(method.owner().name)) {
                look(method);
            }
        }
    }

    private void look(ProgramMethod method) {
        engine.forgetNames();
        try {
            engine.runRoot(method, engine.observe(contexts, steps, least));
        } catch (BudgetExceededException | StackOverflowError e) {
            // Then it is not known, as most is not.
        } catch (RuntimeException e) {
            // Malformed code breaks the interpreter in as many ways as there are; in none of them is anything known.
        }
    }
}
