package dev.roadbed.checks.crypto.banned;

import dev.roadbed.checks.crypto.UseKind;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Which kinds of use belong together, and what they are called in a finding. */
final class Words {

    /** Secrets and what must not be predictable. */
    static final Set<UseKind> SECRETS = EnumSet.of(UseKind.STATIC_KEY, UseKind.STATIC_IV, UseKind.STATIC_SALT, UseKind.STATIC_SEED,
            UseKind.STATIC_PASSWORD, UseKind.WEAK_RANDOM, UseKind.JWT_SECRET);
    /** What switches a protection of TLS or of the platform off. */
    static final Set<UseKind> SWITCHES = EnumSet.of(UseKind.TRUST_ALL, UseKind.ACCEPT_ALL_HOSTS, UseKind.ENDPOINT_IDENTIFICATION_OFF,
            UseKind.SECURITY_PROPERTY, UseKind.REVOCATION_OFF);
    /** What stands in files and has a check of its own. */
    static final Set<UseKind> CONFIGURATION = EnumSet.of(UseKind.UNPROTECTED_CONNECTION, UseKind.SECRET_IN_FILE, UseKind.TLS_DEFAULTS);
    /** What other checks report. */
    static final Set<UseKind> NO_ALGORITHM = union();

    private Words() {
    }

    private static Set<UseKind> union() {
        Set<UseKind> all = EnumSet.copyOf(SECRETS);
        all.addAll(SWITCHES);
        all.addAll(CONFIGURATION);
        all.add(UseKind.ANALYSIS_LIMIT);
        return all;
    }

    static String of(UseKind kind) {
        return switch (kind) {
            case STATIC_KEY -> "constant key, for";
            case STATIC_IV -> "constant initialisation vector, for";
            case STATIC_SALT -> "constant salt, for";
            case STATIC_SEED -> "predictable seed, for";
            case STATIC_PASSWORD -> "constant password, for";
            case WEAK_RANDOM -> "numbers that can be predicted make a secret, for";
            case JWT_SECRET -> "secret of tokens, bits:";
            case TRUST_ALL -> "trust manager that accepts every certificate:";
            case ACCEPT_ALL_HOSTS -> "host name verifier that accepts every name:";
            case ENDPOINT_IDENTIFICATION_OFF -> "host names are not checked, the algorithm is";
            case REVOCATION_OFF -> "nobody asks whether the certificate was revoked, that is set to";
            case SECURITY_PROPERTY -> "security property";
            case UNPROTECTED_CONNECTION -> "connection without TLS:";
            case SECRET_IN_FILE -> "in a file:";
            case TLS_DEFAULTS -> "left to the JDK:";
            default -> kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        };
    }
}
