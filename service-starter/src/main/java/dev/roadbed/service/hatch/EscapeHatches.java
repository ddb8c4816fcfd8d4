package dev.roadbed.service.hatch;

import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;
import org.springframework.core.env.PropertyResolver;

/**
 * The deviations from the secure defaults that a configuration asks for, said in one line at each start.
 *
 * <p>A hatch holds the reason for it, never just {@code true}. There is no endpoint that shows them: whoever may read the
 * log may know.
 */
public final class EscapeHatches implements ApplicationListener<ApplicationStartedEvent> {

    /** Why both ports speak plain HTTP. */
    public static final String PLAIN_HTTP = "roadbed.unsafe.plain-http-because";

    /** Why tokens signed with RS256 are believed. */
    public static final String RS256 = "roadbed.unsafe.rs256-because";

    /** Has TLSv1.2 in it for clients that cannot do better. */
    public static final String PROTOCOLS = "roadbed.tls.protocols";

    private static final Logger LOG = LoggerFactory.getLogger(EscapeHatches.class);

    @Override
    public void onApplicationEvent(ApplicationStartedEvent event) {
        if (event.getApplicationContext().getParent() != null) {
            return;
        }
        Environment environment = event.getApplicationContext().getEnvironment();
        List<String> open = open(environment);
        if (open.isEmpty()) {
            LOG.info("Escape hatches: none");
        } else {
            LOG.warn("Escape hatches: {}", String.join("; ", open));
        }
    }

    /** Returns one text for each hatch that is open, with its reason. */
    public static List<String> open(PropertyResolver settings) {
        List<String> open = new ArrayList<>();
        if (!reason(settings, PLAIN_HTTP).isEmpty()) {
            open.add("plain HTTP, because: " + reason(settings, PLAIN_HTTP));
        }
        if (!reason(settings, RS256).isEmpty()) {
            open.add("tokens signed with RS256, because: " + reason(settings, RS256));
        }
        if (protocols(settings).contains("TLSv1.2")) {
            open.add("TLSv1.2 (" + PROTOCOLS + ")");
        }
        return open;
    }

    /** Returns the reason that a hatch holds, on one line; empty when it holds none. */
    public static String reason(PropertyResolver settings, String hatch) {
        return settings.getProperty(hatch, "").strip().replaceAll("\\s+", " ");
    }

    private static List<String> protocols(PropertyResolver settings) {
        return List.of(settings.getProperty(PROTOCOLS, String[].class, new String[0]));
    }
}
