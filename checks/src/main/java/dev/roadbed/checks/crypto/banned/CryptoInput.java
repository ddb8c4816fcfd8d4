package dev.roadbed.checks.crypto.banned;

import dev.roadbed.checks.crypto.CryptoPolicy;
import dev.roadbed.checks.crypto.CryptoUse;
import dev.roadbed.checks.crypto.Fact;
import dev.roadbed.checks.crypto.UseKind;
import dev.roadbed.checks.crypto.Verdict;
import dev.roadbed.checks.crypto.Verdict.Level;
import dev.roadbed.checks.crypto.library.Library;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the checks of cryptography judge.
 *
 * @param uses      what was observed in the module
 * @param libraries what ships with it
 * @param policy    what is approved
 * @param day       the day of the build, for clauses that end
 */
public record CryptoInput(List<CryptoUse> uses, List<Library> libraries, CryptoPolicy policy, LocalDate day) {

    public CryptoInput {
        uses = List.copyOf(uses);
        libraries = List.copyOf(libraries);
    }

    /** A use with what the policy says of it. */
    record Judged(CryptoUse use, Verdict verdict) {

        /** {@code `DES` from `Config.ALGORITHM` at Config.java:12}, with the size if that is what matters. */
        String text() {
            String bits = use.fact(Fact.KEY_BITS).map(size -> " of " + size + " bits").orElse("");
            return Words.of(use.kind()) + " " + use.text() + bits;
        }

        /** As the place knows it, else as the policy does. */
        String fix() {
            return use.fact(Fact.INSTEAD).orElse(verdict.replacement());
        }

        String why() {
            return verdict.reason() + " [" + verdict.clause() + "]";
        }
    }

    Stream<Judged> judged() {
        return uses.stream().map(use -> new Judged(use, policy.judge(use)));
    }

    Stream<Judged> judged(Level level, Set<UseKind> without) {
        return judged().filter(judged -> judged.verdict().level() == level && judged.use().decided()
                && !without.contains(judged.use().kind()));
    }
}
