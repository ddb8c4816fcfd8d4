package dev.roadbed.checks.crypto.model;

import dev.roadbed.checks.crypto.value.Atom;
import dev.roadbed.checks.crypto.value.Atom.Opaque;
import dev.roadbed.checks.crypto.value.Atom.Ref;
import dev.roadbed.checks.crypto.value.HeapObject;
import dev.roadbed.checks.crypto.value.Tag;
import dev.roadbed.checks.crypto.value.Value;
import java.util.EnumSet;
import java.util.Set;

/** Random numbers and the clock. */
public final class Randoms {

    /** The slot of a generator that has given something already: what is added to its seed later does no harm. */
    public static final String USED = "#used";
    private static final String KOTLIN = "kotlin/random/Random$Default";
    private static final String SECURE = "java/security/SecureRandom";

    private Randoms() {
    }

    static Value call(Invocation call) {
        String what = call.owner() + "." + call.name();
        switch (what) {
            case "java/lang/Math.random", "java/util/concurrent/ThreadLocalRandom.current", "kotlin/random/RandomKt.Random",
                    "org/apache/commons/lang3/RandomUtils.insecure", "org/apache/commons/lang3/RandomStringUtils.insecure":
                return Value.opaque(call.returns().getDescriptor(), Tag.WEAK_RANDOM);
            case "java/util/random/RandomGenerator.of", "java/util/random/RandomGenerator.getDefault", "java/util/random/RandomGeneratorFactory.of",
                    "java/util/random/RandomGeneratorFactory.getDefault", "java/util/random/RandomGeneratorFactory.create":
                return Value.opaque(call.returns().getDescriptor(), isSecure(call) ? Tag.SECURE_RANDOM : Tag.WEAK_RANDOM);
            case "java/util/UUID.randomUUID", "java/security/SecureRandom.generateSeed", "java/security/SecureRandom.getSeed":
                return Value.opaque(call.returns().getDescriptor(), Tag.SECURE_RANDOM);
            case "java/lang/System.currentTimeMillis", "java/lang/System.nanoTime", "java/time/Instant.now", "java/time/LocalDateTime.now",
                    "java/util/Date.getTime", "java/time/Clock.millis":
                return Value.opaque(call.returns().getDescriptor(), Tag.TIME);
            case "java/util/Collections.shuffle":
                return shuffled(call);
            default:
                return generator(call);
        }
    }

    /** The order says as much as the numbers that it was made with. */
    private static Value shuffled(Invocation call) {
        HeapObject list = call.object(call.argument(0)).orElse(null);
        if (list == null) {
            return null;
        }
        Contents contents = new Contents(call.frame().heap());
        Set<Tag> tags = EnumSet.copyOf(contents.tags(call.argument(0)));
        tags.addAll(call.arguments() == 1 ? Set.of(Tag.WEAK_RANDOM) : contents.tags(call.argument(1)));
        tags.remove(Tag.CONSTANT);
        call.frame().heap().put(call.argument(0).object().orElseThrow().id(), list.filled(Value.opaque("", tags, "")));
        return call.literal(0);
    }

    /** Kotlin's collections and ranges give any of their elements, by the default generator if none is named. */
    private static boolean isKotlin(Invocation call) {
        return call.isStatic() && call.owner().startsWith("kotlin/") && !call.owner().startsWith("kotlin/random/")
                && (call.name().startsWith("random") || call.name().startsWith("shuffle"));
    }

    private static boolean isSecure(Invocation call) {
        boolean named = call.isStatic() && call.arguments() > 0 && call.argument(0).text().filter("SecureRandom"::equals).isPresent();
        return named || !call.isStatic() && new Contents(call.frame().heap()).tags(call.receiver()).contains(Tag.SECURE_RANDOM);
    }

    private static Value generator(Invocation call) {
        if (isKotlin(call)) {
            Value source = call.argument(call.arguments() - 1);
            boolean secure = new Contents(call.frame().heap()).tags(source).contains(Tag.SECURE_RANDOM);
            boolean other = call.desc().contains("Lkotlin/random/Random;") && source.atoms().stream().noneMatch(atom -> atom instanceof Opaque opaque && internalName(opaque.type()).equals(KOTLIN));
            return Value.opaque(call.returns().getDescriptor(), secure ? Tag.SECURE_RANDOM : other ? Tag.EXTERNAL : Tag.WEAK_RANDOM);
        }
        boolean seeds = call.name().startsWith("next") || call.name().equals("ints") || call.name().equals("doubles") || call.name().startsWith("random");
        if (!seeds) {
            return null;
        }
        Tag tag = call.isStatic() ? Contents.isWeakRandom(call.owner()) ? Tag.WEAK_RANDOM : null : tag(call);
        if (tag == null) {
            return null;
        }
        if (!call.isStatic() && call.receiver().object().isPresent()) {
            call.target(call.target().with(USED, call.literal(1)));
        }
        if (call.name().equals("nextBytes") && call.desc().startsWith("([B)")) {
            fill(call, Value.opaque("B", tag));
            return call.returns().getSize() == 0 ? call.literal(0) : call.argument(0);
        }
        return Value.opaque(call.returns().getDescriptor(), tag);
    }

    /** What kind of generator the call is on; null if it is none, or cannot be told. */
    private static Tag tag(Invocation call) {
        Set<Tag> all = EnumSet.noneOf(Tag.class);
        for (Atom atom : call.receiver().atoms()) {
            String type = atom instanceof Ref ref ? call.frame().heap().get(ref.id()).type() : atom instanceof Opaque opaque
                    ? internalName(opaque.type()) : "";
            boolean weakByOrigin = atom instanceof Opaque opaque && opaque.tags().contains(Tag.WEAK_RANDOM);
            boolean known = atom instanceof Ref || type.equals(KOTLIN);
            if (type.equals(SECURE) || call.owner().equals(SECURE)) {
                all.add(Tag.SECURE_RANDOM);
            } else if (weakByOrigin || known && Contents.isWeakRandom(type)) {
                all.add(Tag.WEAK_RANDOM);
            } else if (Contents.isWeakRandom(type)) {
                // Declared as Random, made elsewhere: it can be a SecureRandom.
                all.add(Tag.EXTERNAL);
            }
        }
        return all.isEmpty() ? null : all.contains(Tag.WEAK_RANDOM) ? Tag.WEAK_RANDOM : all.iterator().next();
    }

    private static String internalName(String desc) {
        return desc.startsWith("L") ? desc.substring(1, desc.length() - 1) : desc;
    }

    static void fill(Invocation call, Value content) {
        for (Atom atom : call.argument(0).atoms()) {
            if (atom instanceof Ref ref) {
                HeapObject array = call.frame().heap().get(ref.id());
                call.frame().heap().put(ref.id(), array.filled(content));
            }
        }
    }
}
