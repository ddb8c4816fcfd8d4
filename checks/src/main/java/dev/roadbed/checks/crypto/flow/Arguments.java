package dev.roadbed.checks.crypto.flow;

import dev.roadbed.checks.crypto.model.Models;
import dev.roadbed.checks.crypto.value.Atom;
import dev.roadbed.checks.crypto.value.Atom.Literal;
import dev.roadbed.checks.crypto.value.Atom.Opaque;
import dev.roadbed.checks.crypto.value.Atom.Ref;
import dev.roadbed.checks.crypto.value.Heap;
import dev.roadbed.checks.crypto.value.HeapObject;
import dev.roadbed.checks.crypto.value.Value;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What arguments of sinks say: names of which they are a part, sizes of numbers, addresses. */
final class Arguments {

    /** What a constructor of a library was given, as {@link Models} keeps it. */
    private static final String FIRST = "argument0";
    private static final String SECOND = "argument1";
    private static final int LONGEST_NUMBER = 20_000;
    /** This machine, and the one under a virtual machine (RFC 3927). */
    private static final Pattern HERE = Pattern.compile("(?i)(?:[^/@]*@)?(?:localhost|127\\.[0-9.]+|169\\.254\\.[0-9.]+|metadata\\.google\\.internal|\\[::1]|0\\.0\\.0\\.0|host\\.docker\\.internal)(?![\\w.-]).*");
    private static final Pattern ENGINE = Pattern.compile("L?org/bouncycastle/crypto/(?:engines/(\\w+?)(?:Fast|Light)?Engine|MultiBlockCipher);?");
    private static final String PLAIN = "http";

    private Arguments() {
    }

    /** The value with each text inside of the name that it is a part of; itself if the template is empty. */
    static Value named(Value value, String template) {
        if (template.isEmpty()) {
            return value;
        }
        Value all = null;
        for (Atom atom : value.atoms()) {
            Value next = atom instanceof Literal literal && literal.value() != Literal.NULL && !literal.source().isUnset() ? Value.literal(inside(template, String.valueOf(literal.value())), literal.source())
                    : Value.of(atom);
            all = all == null ? next : all.or(next);
        }
        return all;
    }

    private static String inside(String template, String text) {
        return template.replace("{short}", text.replaceFirst("(?i)^SHA-", "SHA")).replace("{}", text);
    }

    /** Each number that is known; of a BigInteger, how many bits it has. */
    static List<Literal> bits(Value value, Heap heap) {
        List<Literal> all = new ArrayList<>();
        for (Atom atom : value.atoms()) {
            if (atom instanceof Literal literal && literal.value() instanceof Integer && !literal.source().isUnset()) {
                all.add(literal);
            } else if (atom instanceof Ref ref && heap.get(ref.id()).type().equals("java/math/BigInteger")) {
                length(heap.get(ref.id())).ifPresent(all::add);
            }
        }
        return all;
    }

    private static Optional<Literal> length(HeapObject number) {
        Literal digits = number.get(FIRST) == null || number.get(FIRST).text().isEmpty() ? null : (Literal) number.get(FIRST).atoms().get(0);
        if (digits == null || ((String) digits.value()).length() > LONGEST_NUMBER) {
            return Optional.empty();
        }
        int radix = number.get(SECOND) == null ? 10 : number.get(SECOND).number().orElse(0);
        try {
            return Optional.of(new Literal(new BigInteger((String) digits.value(), radix).bitLength(), digits.source()));
        } catch (NumberFormatException e) {
            // It would throw there as well.
            return Optional.empty();
        }
    }

    /** The name of the block cipher if it is one without a mode around it; what a factory of Bouncy Castle's gives is told by its type. */
    static Optional<String> bare(Value value, Heap heap) {
        for (Atom atom : value.atoms()) {
            String type = atom instanceof Ref ref ? heap.get(ref.id()).type() : atom instanceof Opaque opaque ? opaque.type() : "";
            Matcher engine = ENGINE.matcher(type);
            if (engine.matches()) {
                return Optional.of(engine.group(1) == null ? "AES" : engine.group(1));
            }
        }
        return Optional.empty();
    }

    /** The address if it is one of another machine, without TLS. */
    static Optional<Literal> unprotected(Value value, Heap heap) {
        for (Atom atom : value.atoms()) {
            HeapObject object = atom instanceof Ref ref ? heap.get(ref.id()) : null;
            Value text = object == null ? Value.of(atom) : object.get(FIRST);
            Value host = object == null ? null : object.get(SECOND);
            for (Atom one : text == null ? List.<Atom>of() : text.atoms()) {
                if (one instanceof Literal literal && literal.value() instanceof String address && isUnprotected(address, host)) {
                    return Optional.of(literal);
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isUnprotected(String address, Value host) {
        if (address.equalsIgnoreCase(PLAIN)) {
            return host != null && host.text().filter(name -> !name.isEmpty() && !HERE.matcher(name).matches()).isPresent();
        }
        String start = PLAIN + "://";
        return address.regionMatches(true, 0, start, 0, start.length()) && address.length() > start.length()
                && !HERE.matcher(address.substring(start.length())).matches();
    }
}
