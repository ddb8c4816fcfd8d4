package dev.roadbed.checks.crypto.configuration;

import dev.roadbed.checks.crypto.CryptoUse;
import dev.roadbed.checks.crypto.Fact;
import dev.roadbed.checks.crypto.Origin;
import dev.roadbed.checks.crypto.UseKind;
import dev.roadbed.checks.finding.Place;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Private keys among the resources, by what is in the file and not by its name: PEM, JSON Web Keys, and key stores. */
final class KeyMaterial {

    /** The label of RFC 7468. Programs, scanners and manuals name it too, so some of the key has to stand behind it. */
    private static final Pattern PEM = Pattern.compile("-----BEGIN (?:[A-Z0-9 ]+ )?PRIVATE KEY(?: BLOCK)?-----");
    private static final int HEAD = 2000;
    private static final Pattern HEADERS = Pattern.compile("(?m)^[\\s\"'+]*[A-Za-z-]+: .*$");
    /** Line ends, written out or escaped, and what joins literals. */
    private static final Pattern BETWEEN = Pattern.compile("^(?:\\\\[nr]?|[\\s\"'+,])+");
    /** The shortest key, of Ed25519, has 64 characters; lines may be shorter. */
    private static final Pattern KEY = Pattern.compile("^[A-Za-z0-9+/=]{40}");
    private static final Pattern JWK = Pattern.compile("\"kty\"\\s*:\\s*\"(?:RSA|EC|OKP|oct)\"");
    /** The private part of RFC 7518, sections 6.2.2, 6.3.2 and 6.4.1. */
    private static final Pattern PRIVATE_PART = Pattern.compile("\"(?:d|k)\"\\s*:\\s*\"[A-Za-z0-9_-]{16,}\"");
    private static final int JKS = 0xFEEDFEED;
    private static final int JCEKS = 0xCECECECE;
    /** pkcs-12 keyBag and pkcs8ShroudedKeyBag (RFC 7292, section 4.2): outside of what is encrypted, so they can be seen without a password. */
    private static final byte[] BAG = {0x06, 0x0B, 0x2A, (byte) 0x86, 0x48, (byte) 0x86, (byte) 0xF7, 0x0D, 0x01, 0x0C, 0x0A, 0x01};

    private KeyMaterial() {
    }

    /** @param place of the file as a whole */
    static Optional<CryptoUse> in(byte[] bytes, Place place) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        Optional<MatchResult> pem = PEM.matcher(text).results().filter(label -> isFollowedByKey(text, label.end())).findFirst();
        if (pem.isPresent()) {
            return Optional.of(use("private key", new Place(place.file(), line(text, pem.get().start()))));
        }
        Matcher jwk = JWK.matcher(text);
        if (jwk.find() && PRIVATE_PART.matcher(text).find()) {
            return Optional.of(use("private JSON Web Key", new Place(place.file(), line(text, jwk.start()))));
        }
        return holdsKey(bytes) ? Optional.of(use("key store with a private key", place)) : Optional.empty();
    }

    private static boolean isFollowedByKey(String text, int from) {
        String behind = HEADERS.matcher(text.substring(from, Math.min(text.length(), from + HEAD))).replaceAll("");
        return KEY.matcher(BETWEEN.matcher(behind).replaceFirst("")).find();
    }

    private static int line(String text, int index) {
        return (int) text.substring(0, index).chars().filter(each -> each == '\n').count() + 1;
    }

    private static CryptoUse use(String what, Place place) {
        return new CryptoUse(UseKind.SECRET_IN_FILE, what, place, Origin.literal(place), Map.of(Fact.PURPOSE, "key",
                Fact.INSTEAD, "mount it as a file when the program runs (spring.ssl.bundle.pem.….keystore.private-key: ${TLS_KEY}), take it out of the history, and make a new one"));
    }

    private static boolean holdsKey(byte[] bytes) {
        if (bytes.length > 12 && bytes[0] == 0x30) {
            return indexOf(bytes, BAG) >= 0;
        }
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            int magic = in.readInt();
            return (magic == JKS || magic == JCEKS) && hasKeyEntry(in);
        } catch (IOException e) {
            return false;
        }
    }

    /** Entries in the order of the file: 1 is a private key, 2 a certificate, 3 a secret key. A file that is cut off tells nothing more. */
    private static boolean hasKeyEntry(DataInputStream in) throws IOException {
        int version = in.readInt();
        int count = in.readInt();
        for (int i = 0; i < count; i++) {
            int tag = in.readInt();
            if (tag != 2) {
                return true;
            }
            in.readUTF();
            in.readLong();
            if (version == 2) {
                in.readUTF();
            }
            in.skipNBytes(in.readInt());
        }
        return false;
    }

    /** Whether one of the two kinds of bag is named: the last byte of the identifier is 1 or 2. */
    private static int indexOf(byte[] bytes, byte[] wanted) {
        for (int i = 0; i + wanted.length < bytes.length; i++) {
            int same = 0;
            while (same < wanted.length && bytes[i + same] == wanted[same]) {
                same++;
            }
            if (same == wanted.length && (bytes[i + same] == 1 || bytes[i + same] == 2)) {
                return i;
            }
        }
        return -1;
    }
}
