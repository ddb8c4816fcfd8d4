package dev.roadbed.checks.finding;

import java.nio.charset.StandardCharsets;

/**
 * The file of a place as a URI reference (RFC 3986, section 4.1).
 *
 * @param text     percent-encoded
 * @param relative whether it is relative to the root of the repository
 */
record SarifUri(String text, boolean relative) {

    /** Unreserved characters of RFC 3986, section 2.3, and the slash. Everything else is encoded, which is always allowed. */
    private static final String PLAIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/";

    /** A relative path stays relative; {@code /x} and {@code C:/x}, which lie outside of the repository, become {@code file:} URIs. */
    static SarifUri of(String file) {
        if (file.startsWith("/")) {
            return new SarifUri("file://" + encode(file), false);
        }
        if (file.length() > 2 && file.charAt(1) == ':' && file.charAt(2) == '/') {
            return new SarifUri("file:///" + file.charAt(0) + ":" + encode(file.substring(2)), false);
        }
        return new SarifUri(encode(file), true);
    }

    private static String encode(String path) {
        StringBuilder encoded = new StringBuilder();
        for (byte octet : path.getBytes(StandardCharsets.UTF_8)) {
            if (PLAIN.indexOf((char) octet) >= 0) {
                encoded.append((char) octet);
            } else {
                encoded.append(String.format("%%%02X", octet));
            }
        }
        return encoded.toString();
    }
}
