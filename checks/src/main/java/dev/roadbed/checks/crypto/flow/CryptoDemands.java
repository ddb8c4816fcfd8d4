package dev.roadbed.checks.crypto.flow;

import dev.roadbed.checks.crypto.bytecode.Demands;
import dev.roadbed.checks.crypto.sink.PlatformProperty;
import dev.roadbed.checks.crypto.sink.Sinks;
import dev.roadbed.checks.crypto.sink.Sink;
import dev.roadbed.checks.crypto.sink.Sink.Effect;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The sinks, and the generators whose numbers must not arrive there. */
final class CryptoDemands implements Demands {

    static final Set<String> WEAK_GENERATORS = Set.of("java/util/Random", "java/util/concurrent/ThreadLocalRandom",
            "java/util/SplittableRandom", "java/util/random/RandomGenerator",
            "org/apache/commons/lang3/RandomStringUtils", "org/apache/commons/lang3/RandomUtils", "kotlin/random/Random", "kotlin/random/Random$Default");
    /** Methods of other classes that give what a weak generator has made, as long as they are given no other one. */
    private static final Map<String, Pattern> WEAK_METHODS = Map.of("java/lang/Math", Pattern.compile("random\\(.*"),
            "java/util/Collections", Pattern.compile("shuffle\\(Ljava/util/List;\\).*"), "kotlin/ranges/RangesKt", Pattern.compile("random.*"),
            "kotlin/collections/CollectionsKt", Pattern.compile("(random|shuffle).*"), "kotlin/text/StringsKt", Pattern.compile("random.*"));

    private static final List<String> LOUD = List.of("jdk.tls.", "jdk.security.", "com.sun.net.ssl.", "jdk.internal.httpclient.disableHostname");
    private static final Pattern SECRET_NAME = Pattern.compile(
            "(?i).*(token|passw|secret|session_?id|otp|nonce|salt|api_?key|csrf|encryption_?key|remember_?me|(reset|verification|activation|confirmation|recovery|auth|access|login)_?code).*|iv|key|(make|new|create|generate|random)_?(iv|key)");

    /** What of these is looked at only for what weak generators have given. */
    private static final Set<Effect> GUESSED = EnumSet.of(Effect.GUESSED, Effect.NAMED);
    private static final Sinks TOLD = Sinks.all().observed(GUESSED);

    private static final Set<String> SECRET_HEADERS = Set.of("set-cookie", "cookie", "authorization", "sid");

    private final Sinks sinks;
    private final Map<String, Boolean> secretNames = new HashMap<>();
    private final Set<String> owners;

    CryptoDemands(Sinks sinks) {
        this.sinks = sinks.observed(EnumSet.complementOf(EnumSet.copyOf(GUESSED)));
        this.owners = new HashSet<>(this.sinks.owners());
        owners.addAll(WEAK_GENERATORS);
        owners.addAll(WEAK_METHODS.keySet());
    }

    @Override
    public Set<String> owners() {
        return owners;
    }

    @Override
    public boolean isSink(String owner, String name, String desc) {
        return !sinks.of(owner, name, desc).isEmpty();
    }

    @Override
    public boolean isQuiet(String owner, String name, String text) {
        return owner.equals("java/lang/System") && isQuiet(text);
    }

    /** Whether a property of the system with this name has nothing to do with cryptography. */
    static boolean isQuiet(String property) {
        return LOUD.stream().noneMatch(property::startsWith) && PlatformProperty.of(property).isEmpty();
    }

    @Override
    public boolean isSource(String owner, String name, String desc) {
        return WEAK_GENERATORS.contains(owner) || WEAK_METHODS.containsKey(owner) && WEAK_METHODS.get(owner).matcher(name + desc).matches();
    }

    @Override
    public boolean isTold(String owner, String name, String desc) {
        return TOLD.owners().contains(owner) && !TOLD.of(owner, name, desc).isEmpty();
    }

    @Override
    public boolean isTold(String owner, String name, String desc, int argument) {
        for (Sink sink : TOLD.of(owner, name, desc)) {
            if (argument == sink.argument() || sink.effect() == Effect.NAMED && argument == sink.argument() - 1) {
                return true;
            }
        }
        return false;
    }

    @Override
    public boolean dependsOn(String owner, String name, String desc, int argument) {
        return WEAK_GENERATORS.contains(owner) ? argument < 0 : sinks.of(owner, name, desc).stream().anyMatch(sink -> dependsOn(sink, argument));
    }

    private static boolean dependsOn(Sink sink, int argument) {
        return switch (sink.effect()) {
            case ALWAYS -> false;
            case SIZE -> argument < 0 || argument == sink.argument();
            case PROPERTY -> argument >= 0;
            // Whether a generator was used before it is seeded.
            case SECRET -> argument == sink.argument() || argument < 0 && sink.subject().equals("SEED");
            default -> argument == sink.argument();
        };
    }

    @Override
    public boolean isFactory(String owner, String name, String desc) {
        return sinks.of(owner, name, desc).stream().anyMatch(sink -> sink.effect() == Effect.FACTORY);
    }

    /** Whether a header, an attribute or the like of this name is secret: a name of several words in any form. */
    boolean isSecretLabel(String label) {
        return SECRET_HEADERS.contains(label.toLowerCase(Locale.ROOT)) || isSecret(label.replace('-', '_'));
    }

    @Override
    public boolean isSecret(String name) {
        return secretNames.computeIfAbsent(name, asked -> SECRET_NAME.matcher(asked).matches());
    }
}
