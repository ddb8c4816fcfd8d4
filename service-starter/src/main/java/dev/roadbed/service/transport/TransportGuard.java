package dev.roadbed.service.transport;

import dev.roadbed.service.ServiceProperties.Unsafe;
import dev.roadbed.service.hatch.EscapeHatches;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/**
 * Refuses to start a service that would listen without TLS, unless the configuration says why.
 *
 * <p>It looks at the settings that take effect on both ports, so switching TLS off in any other way than by
 * {@code roadbed.transport} is refused as well.
 */
public final class TransportGuard implements ApplicationContextInitializer<ConfigurableApplicationContext>, Ordered {

    @Override
    public int getOrder() {
        // After initializers that bring settings of their own.
        return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        NamedGroups.verify();
        check(context.getEnvironment());
        checkPorts(context.getEnvironment());
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
        if (EscapeHatches.reason(environment, EscapeHatches.PLAIN_HTTP).length() < Unsafe.REASON_LENGTH) {
            throw new UnsafeTransportException(
                    "A port would speak plain HTTP without a reason of at least %d characters."
                            .formatted(Unsafe.REASON_LENGTH),
                    "Leave roadbed.transport at tls, or say why not in " + EscapeHatches.PLAIN_HTTP + ".");
        }
    }

    /**
     * Makes sure that probes and callers have a port each. Two free ports, 0, are two ports.
     *
     * @throws UnsafeTransportException if management would be on the port that callers reach
     */
    static void checkPorts(Environment environment) {
        String management = environment.getProperty("management.server.port", "");
        if (management.isEmpty() || !management.equals("0")
                && management.equals(environment.getProperty("server.port", "8080"))) {
            throw new UnsafeTransportException("Management would be on the port of the service, where callers reach it.",
                    "Set management.server.port to a port of its own, such as 9443.");
        }
    }

    private static boolean encrypted(Environment environment, String prefix) {
        return StringUtils.hasText(environment.getProperty(prefix + ".bundle"))
                && environment.getProperty(prefix + ".enabled", Boolean.class, true);
    }
}
