package dev.roadbed.service.transport;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Set;
import java.util.TreeSet;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLException;
import javax.net.ssl.TrustManager;
import org.springframework.boot.context.event.ApplicationStartingEvent;
import org.springframework.context.ApplicationListener;

/**
 * Limits the key exchange groups of the whole process to those of BSI TR-02102-2, section 3.6 (as in 2026-01).
 *
 * <p>Spring Boot has no setting for groups, and the JDK's own list has x25519, x448 and ffdhe2048 in it. The JDK reads
 * its system property once, when TLS is used for the first time, so this listens to the first event of a start, before
 * any configuration is read, possibly over TLS. {@link #offered()} shows what the JDK really uses.
 */
public final class NamedGroups implements ApplicationListener<ApplicationStartingEvent> {

    /** What is in force until the configuration says less. */
    public static final String APPROVED = "secp256r1,secp384r1,secp521r1,ffdhe3072,ffdhe4096";

    /** Their numbers in IANA's registry of supported groups. */
    private static final Set<Integer> APPROVED_NUMBERS = Set.of(0x0017, 0x0018, 0x0019, 0x0101, 0x0102);

    private static final String PROPERTY = "jdk.tls.namedGroups";

    private static final int SUPPORTED_GROUPS = 10;

    @Override
    public void onApplicationEvent(ApplicationStartingEvent event) {
        limitTo(APPROVED);
    }

    static void limitTo(String groups) {
        System.setProperty(PROPERTY, groups);
    }

    /**
     * Makes sure that the JDK follows the setting.
     *
     * @throws UnsafeTransportException if TLS was in use before the setting was made, with other groups
     */
    static void verify() {
        Set<Integer> others = new TreeSet<>(offered());
        others.removeAll(APPROVED_NUMBERS);
        if (!others.isEmpty()) {
            throw new UnsafeTransportException(
                    "TLS was used in this process before its key exchange groups could be limited; groups %s are on."
                            .formatted(others),
                    "Start nothing that uses TLS before SpringApplication.run, or start Java with -D%s=%s."
                            .formatted(PROPERTY, APPROVED));
        }
    }

    /** Returns the numbers of the groups that a TLS client in this process offers, read from its first message. */
    static Set<Integer> offered() {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[0], null);
            SSLEngine engine = context.createSSLEngine();
            engine.setUseClientMode(true);
            ByteBuffer hello = ByteBuffer.allocate(engine.getSession().getPacketBufferSize());
            engine.wrap(ByteBuffer.allocate(0), hello);
            return groupsOf(hello.flip());
        } catch (GeneralSecurityException | SSLException e) {
            throw new UnsafeTransportException("The key exchange groups of TLS cannot be looked at: " + e.getMessage(),
                    "Use a JDK with TLS 1.3, with jdk.tls.disabledAlgorithms as it comes.");
        }
    }

    /** Reads a ClientHello, RFC 8446 section 4.1.2, up to its extension supported_groups, section 4.2.7. */
    private static Set<Integer> groupsOf(ByteBuffer hello) {
        Set<Integer> groups = new TreeSet<>();
        // Record header 5, handshake header 4, version 2, random 32.
        hello.position(5 + 4 + 2 + 32);
        skip(hello, hello.get() & 0xff);
        skip(hello, hello.getShort() & 0xffff);
        skip(hello, hello.get() & 0xff);
        hello.getShort();
        while (hello.remaining() > 4) {
            int type = hello.getShort() & 0xffff;
            int length = hello.getShort() & 0xffff;
            if (type != SUPPORTED_GROUPS) {
                skip(hello, length);
                continue;
            }
            for (int count = (hello.getShort() & 0xffff) / 2; count > 0; count--) {
                groups.add(hello.getShort() & 0xffff);
            }
        }
        return groups;
    }

    private static void skip(ByteBuffer bytes, int length) {
        bytes.position(bytes.position() + length);
    }
}
