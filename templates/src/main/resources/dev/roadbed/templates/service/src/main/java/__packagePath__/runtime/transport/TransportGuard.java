package @@package@@.runtime.transport;

import @@package@@.runtime.ServiceProperties.Unsafe;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/**
 * Refuses to start a service that would listen without TLS, unless the configuration says why.
 *
 * <p>It looks at the settings that take effect on both ports, so switching TLS off in any other way than by
 * {@code service.transport} is refused as well. It also limits the key exchange groups: Spring Boot has no setting for
 * them, and the JDK's own list contains groups that BSI TR-02102-2 does not.
 */
public final class TransportGuard implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final Logger LOG = LoggerFactory.getLogger(TransportGuard.class);

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Environment environment = context.getEnvironment();
        // The JDK reads this once, when the first handshake is prepared.
        System.setProperty("jdk.tls.namedGroups", environment.getRequiredProperty("service.tls.groups"));
        check(environment);
    }

    /**
     * Checks the settings of both ports.
     *
     * @throws UnsafeTransportException if a port would speak plain HTTP and no sufficient reason is given
     */
    static void check(Environment environment) {
        if (encrypted(environment, "server.ssl") && encrypted(environment, "management.server.ssl")) {
            return;
        }
        String reason = environment.getProperty("service.unsafe.plain-http-because", "")
                .strip().replaceAll("\\s+", " ");
        if (reason.length() < Unsafe.REASON_LENGTH) {
            throw new UnsafeTransportException();
        }
        LOG.warn("This service speaks plain HTTP, because: {}", reason);
    }

    private static boolean encrypted(Environment environment, String prefix) {
        return StringUtils.hasText(environment.getProperty(prefix + ".bundle"))
                && environment.getProperty(prefix + ".enabled", Boolean.class, true);
    }
}
