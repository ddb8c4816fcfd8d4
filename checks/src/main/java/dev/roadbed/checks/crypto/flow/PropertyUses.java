package dev.roadbed.checks.crypto.flow;

import dev.roadbed.checks.crypto.CryptoUse;
import dev.roadbed.checks.crypto.Fact;
import dev.roadbed.checks.crypto.UseKind;
import dev.roadbed.checks.crypto.model.Invocation;
import dev.roadbed.checks.crypto.sink.PlatformProperty;
import dev.roadbed.checks.crypto.value.Atom;
import dev.roadbed.checks.crypto.value.Atom.Literal;
import dev.roadbed.checks.crypto.value.Value;
import java.util.Map;

/** Properties of the platform that code sets: judged by their value where that says something, else by their name. */
final class PropertyUses {

    private final UseLog record;

    PropertyUses(UseLog record) {
        this.record = record;
    }

    /** @param system whether it is a property of the system, most of which have nothing to do with cryptography */
    void set(Invocation call, boolean system, UseLog.Site site) {
        Value name = call.argument(0);
        String known = name.text().orElse("");
        PlatformProperty property = PlatformProperty.of(known).orElse(null);
        if (property != null) {
            judged(call, property, call.argument(1), site);
        } else if (!system || !CryptoDemands.isQuiet(known)) {
            named(call, name, site);
        }
    }

    private void named(Invocation call, Value name, UseLog.Site site) {
        String to = call.argument(1).constant().map(String::valueOf).orElse("");
        // As for options of the virtual machine: true forbids what is allowed by default.
        boolean hardens = name.text().filter("jdk.tls.rejectClientInitiatedRenegotiation"::equals).isPresent() && to.equals("true");
        if (hardens) {
            return;
        }
        record.names(UseKind.SECURITY_PROPERTY, name, call.frame().heap(), site, to.isEmpty() ? Map.of() : Map.of(Fact.SET_TO, to));
    }

    private void judged(Invocation call, PlatformProperty property, Value value, UseLog.Site site) {
        if (property.effect() == PlatformProperty.Effect.SECRET) {
            record.secret(property.subject(), value, call.frame().heap(), site);
            return;
        }
        for (Atom atom : value.atoms()) {
            if (atom instanceof Literal literal && literal.value() instanceof String text) {
                judged(property, text, literal, site);
            } else if (property.effect() == PlatformProperty.Effect.LEAST) {
                named(call, call.argument(0), site);
            } else {
                record.add(UseKind.valueOf(property.subject()), CryptoUse.NOT_DECIDED, site, null, Map.of());
            }
        }
    }

    private void judged(PlatformProperty property, String text, Literal literal, UseLog.Site site) {
        UseKind kind = UseKind.valueOf(property.subject());
        switch (property.effect()) {
            case NAME -> {
                for (String part : text.split("[,\\s]+")) {
                    if (!part.isEmpty()) {
                        record.add(kind, part, site, literal.source(), Map.of(Fact.SET_TO, text));
                    }
                }
            }
            case BITS -> {
                boolean number = text.matches("[0-9]{1,6}");
                record.add(number ? kind : UseKind.SECURITY_PROPERTY, number ? property.value() : property.name(), site, literal.source(),
                        number ? Map.of(Fact.KEY_BITS, text) : Map.of(Fact.SET_TO, text));
            }
            default -> {
                if (!property.isIn(text)) {
                    record.add(kind, property.name(), site, literal.source(), Map.of(Fact.SET_TO, text));
                }
            }
        }
    }
}
