package dev.roadbed.service.log;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The names whose values are never logged. Case and the characters {@code - _ .} and space do not matter. */
final class SensitiveKeys {

    /** A name that contains one of these is sensitive: {@code dbPassword}, {@code X-Api-Key}, {@code refresh_token}. */
    private static final List<String> PARTS = List.of(
            "password", "passwd", "passphrase", "passcode", "secret", "token", "apikey", "accesskey", "privatekey",
            "signingkey", "encryptionkey", "authorization", "credential", "cookie", "sessionid",
            "creditcard", "cardnumber", "iban");

    /** Too short to be searched for inside of other names. */
    private static final Set<String> WHOLE = Set.of("pwd", "pin", "jwt", "otp", "cvv", "cvc", "ssn", "auth");

    private final List<String> parts = new ArrayList<>(PARTS);

    SensitiveKeys(Collection<String> additional) {
        additional.forEach(name -> parts.add(normal(name)));
    }

    boolean contains(String key) {
        String normal = normal(key);
        return WHOLE.contains(normal) || parts.stream().anyMatch(normal::contains);
    }

    private static String normal(String key) {
        StringBuilder normal = new StringBuilder(key.length());
        for (int i = 0; i < key.length(); i++) {
            if ("-_. ".indexOf(key.charAt(i)) < 0) {
                normal.append(key.charAt(i));
            }
        }
        return normal.toString().toLowerCase(Locale.ROOT);
    }
}
