package dev.roadbed.service.log;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Masks secrets in running text: by their form, and by the name in front of them.
 *
 * <p>It cannot see a secret without name and form ("the password is x", encoded text, a secret under a neutral name).
 * Every expression is linear in the length of the text.
 */
final class TextRedactor {

    static final String MASK = "***";

    private static final int LONGEST = 32_768;

    /** Secrets that are known by their form. */
    private static final List<SecretForm> FORMS = List.of(
            // A private key in PEM, also a cut off one.
            SecretForm.where(text -> text.contains("-----BEGIN "), "-----BEGIN [A-Z0-9 ]*PRIVATE KEY-----[\\s\\S]*?"
                    + "(?:-----END [A-Z0-9 ]*PRIVATE KEY-----|\\z)"),
            // User and password in an address.
            SecretForm.where(text -> text.contains("://"), "(?<keep>://)[^/\\s?#]*(?=@)"),
            // Header lines with several values.
            SecretForm.where(TextRedactor::hasSeparator, "(?i)(?<keep>\\b(?:(?:proxy-)?authorization|(?:set-)?cookie)"
                    + "[\"']?\\s*+[:=]\\s*+)[^\\r\\n]++"),
            // Credentials after their scheme.
            SecretForm.where(TextRedactor::hasScheme, "(?i)(?<keep>\\b(?:Bearer|Basic|DPoP|Negotiate)\\s)\\s*+[\\w.~+/=-]{6,}+"),
            // JWS and JWE, compact form.
            SecretForm.where(text -> text.contains("eyJ"), "\\beyJ[\\w-]++\\.[\\w-]++(?:\\.[\\w-]*+){0,3}"),
            // Keys with a public prefix: AWS, GitHub, Slack.
            SecretForm.where(text -> text.contains("AKIA") || text.contains("gh") || text.contains("xox"),
                    "\\b(?:AKIA[0-9A-Z]{16}|gh[pousr]_\\w{20,}+|xox[abeprs]-[\\w-]{10,}+)"));

    private static final List<String> SCHEMES = List.of("Bearer", "Basic", "DPoP", "Negotiate");

    /** A name and what separates it from its value: {@code name=}, {@code "name": }, {@code name>} in XML. */
    private static final Pattern NAME =
            Pattern.compile("(?<![\\w.-])(?<name>[\\w.-]++)\\\\?[\"']?\\s*+(?:[:=]{1,2}>?|>)\\s*+");

    private final SensitiveKeys keys;

    TextRedactor(SensitiveKeys keys) {
        this.keys = keys;
    }

    /** Returns the text without secrets, cut off when it is longer than 32 768 characters. */
    String redact(String text) {
        String result = text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
        for (SecretForm form : FORMS) {
            result = form.masked(result);
        }
        return hasSeparator(result) || result.indexOf('>') >= 0 ? redactNamed(result) : result;
    }

    /** Whether there is what stands between a name and its value. */
    private static boolean hasSeparator(String text) {
        return text.indexOf(':') >= 0 || text.indexOf('=') >= 0;
    }

    /** Whether white space follows on the name of a scheme. */
    private static boolean hasScheme(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) <= ' ') {
                for (String scheme : SCHEMES) {
                    if (text.regionMatches(true, i - scheme.length(), scheme, 0, scheme.length())) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private String redactNamed(String text) {
        Matcher name = NAME.matcher(text);
        StringBuilder result = new StringBuilder(text.length());
        int copied = 0;
        int from = 0;
        while (name.find(from)) {
            from = name.end();
            if (keys.contains(name.group("name"))) {
                int end = endOfValue(text, from);
                result.append(text, copied, from).append(end > from ? MASK : "");
                copied = end;
                from = end;
            }
        }
        return result.append(text, copied, text.length()).toString();
    }

    private static int endOfValue(String text, int start) {
        if (text.startsWith("\\\"", start)) {
            int end = text.indexOf("\\\"", start + 2);
            return end < 0 ? text.length() : end + 2;
        }
        char first = start < text.length() ? text.charAt(start) : ' ';
        return switch (first) {
            case '"', '\'' -> endOfQuoted(text, start, first);
            case '[' -> endOfNested(text, start, '[', ']');
            case '{' -> endOfNested(text, start, '{', '}');
            default -> endOfWord(text, start);
        };
    }

    private static int endOfQuoted(String text, int start, char quote) {
        int at = start + 1;
        while (at < text.length() && text.charAt(at) != quote) {
            // A backslash takes the character after it along.
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        return Math.min(at + 1, text.length());
    }

    private static int endOfNested(String text, int start, char open, char close) {
        int depth = 0;
        for (int i = start; i < text.length(); i++) {
            char character = text.charAt(i);
            depth += character == open ? 1 : character == close ? -1 : 0;
            if (depth == 0) {
                return i + 1;
            }
        }
        return text.length();
    }

    private static int endOfWord(String text, int start) {
        int end = start;
        while (end < text.length() && !Character.isWhitespace(text.charAt(end))
                && ",;&)}]<\"'".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end;
    }
}
