package dev.roadbed.checks.crypto.policy;

import dev.roadbed.checks.crypto.CryptoUse;
import dev.roadbed.checks.crypto.Fact;
import dev.roadbed.checks.crypto.UseKind;
import dev.roadbed.checks.crypto.Verdict;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * One line of a policy.
 *
 * @param kinds   the kinds of use that it is about
 * @param match   what the whole value must look like
 * @param below   the number that the key size, or the value itself, must be below; empty for any
 * @param sized   whether the size of the key must be known
 * @param purpose what it must be for; empty for anything
 * @param verdict what it says
 */
record PolicyLine(Set<UseKind> kinds, BoundedPattern match, OptionalInt below, boolean sized, String purpose, Verdict verdict) {

    /** @throws BoundedPattern.TooLongException if nobody can tell */
    boolean fits(CryptoUse use) {
        return kinds.contains(use.kind()) && match.matches(use.value())
                && (purpose.isEmpty() || use.fact(Fact.PURPOSE).filter(purpose::equals).isPresent())
                && (!sized || use.fact(Fact.KEY_BITS).isPresent())
                && (below.isEmpty() || number(use).filter(number -> number < below.getAsInt()).isPresent());
    }

    private static Optional<Long> number(CryptoUse use) {
        return use.fact(Fact.KEY_BITS).or(() -> Optional.of(use.value())).filter(text -> text.matches("-?[0-9]{1,18}")).map(Long::valueOf);
    }
}
