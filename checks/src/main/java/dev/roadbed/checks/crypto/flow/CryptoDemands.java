package dev.roadbed.checks.crypto.flow;

import dev.roadbed.checks.crypto.bytecode.Demands;
import dev.roadbed.checks.crypto.sink.Sinks;
import java.util.HashSet;
import java.util.Set;

/** The sinks, and the generators whose numbers must not arrive there. */
final class CryptoDemands implements Demands {

    static final Set<String> WEAK_GENERATORS = Set.of("java/util/Random", "java/util/concurrent/ThreadLocalRandom",
            "java/util/SplittableRandom", "org/apache/commons/lang3/RandomStringUtils", "org/apache/commons/lang3/RandomUtils");
    private static final String MATH = "java/lang/Math";

    private final Set<String> owners = new HashSet<>(Sinks.all().owners());

    CryptoDemands() {
        owners.addAll(WEAK_GENERATORS);
        owners.add(MATH);
    }

    @Override
    public Set<String> owners() {
        return owners;
    }

    @Override
    public boolean isDemanded(String owner, String name, String desc) {
        return WEAK_GENERATORS.contains(owner) || owner.equals(MATH) && name.equals("random") || !Sinks.all().of(owner, name, desc).isEmpty();
    }
}
