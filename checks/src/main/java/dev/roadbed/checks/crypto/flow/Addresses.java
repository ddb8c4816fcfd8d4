package dev.roadbed.checks.crypto.flow;

import dev.roadbed.checks.crypto.bytecode.Contexts;
import dev.roadbed.checks.crypto.bytecode.ProgramMethod;
import dev.roadbed.checks.crypto.sink.Sink.Effect;
import dev.roadbed.checks.crypto.sink.Sinks;
import java.util.Set;

/**
 * Addresses that a program opens without TLS. Most that are opened are not known before the program runs, such as those of its own resources, and that is nothing to report: so this is a short look
 * of its own, behind that for everything that has to be decided, and with what that has left.
 */
final class Addresses {

    private static final Sinks OPENED = Sinks.all().observed(Set.of(Effect.URL));
    private static final int STEPS_PER_ROOT = 1_500;
    private static final int LEAST_STEPS_PER_ROOT = 200;

    private final Engine engine;

    Addresses(Engine engine) {
        this.engine = engine;
    }

    void look() {
        engine.fields().lookShortly();
        Contexts opened = Contexts.ofSinks(engine.graph(), new CryptoDemands(OPENED));
        for (ProgramMethod method : opened.roots()) {
            if (engine.program().isOwn(method.owner().name)) {
                look(method, opened);
            }
        }
    }

    private void look(ProgramMethod method, Contexts opened) {
        engine.forgetNames();
        try {
            engine.runRoot(method, engine.observe(opened, STEPS_PER_ROOT, LEAST_STEPS_PER_ROOT));
        } catch (BudgetExceededException | StackOverflowError e) {
            // Then the address is not known, as most are not.
        } catch (RuntimeException e) {
            // Malformed code breaks the interpreter in as many ways as there are; in none of them is an address known.
        }
    }
}
