package dev.roadbed.bench;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import dev.roadbed.service.log.JsonLogFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.slf4j.event.KeyValuePair;
import org.springframework.boot.logging.logback.StructuredLogEncoder;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;

/**
 * What redaction costs: log events per second of our formatter, and of Spring Boot's own one for JSON, which shows every secret. Both
 * write the same events in turns, in one JVM; the figures are medians.
 */
public final class LogCost {

    private static final int ROUNDS = 11;
    private static final int EVENTS = 100_000;

    private LogCost() {
    }

    /** Needs no argument. */
    public static void main(String[] arguments) {
        LoggerContext context = new LoggerContext();
        context.putObject(Environment.class.getName(), new StandardEnvironment());
        StructuredLogEncoder redacting = encoder(context, JsonLogFormatter.class.getName());
        StructuredLogEncoder plain = encoder(context, "logstash");
        List<LoggingEvent> events = events(context);
        List<Double> redacted = new ArrayList<>();
        List<Double> shown = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            double one = perSecond(redacting, events);
            double other = perSecond(plain, events);
            // The first ones are those in which the JVM still compiles.
            if (round > 1) {
                redacted.add(one);
                shown.add(other);
            }
        }
        System.out.printf(Locale.ROOT, "| log events per second: with redaction / Spring Boot's plain JSON | %.0f / %.0f = %.2f |%n", Median.of(redacted),
                Median.of(shown), Median.of(redacted) / Median.of(shown));
    }

    private static StructuredLogEncoder encoder(LoggerContext context, String format) {
        StructuredLogEncoder encoder = new StructuredLogEncoder();
        encoder.setContext(context);
        encoder.setFormat(format);
        encoder.start();
        return encoder;
    }

    private static double perSecond(StructuredLogEncoder encoder, List<LoggingEvent> events) {
        long bytes = 0;
        long start = System.nanoTime();
        for (int i = 0; i < EVENTS; i++) {
            bytes += encoder.encode(events.get(i % events.size())).length;
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        if (bytes < EVENTS) {
            throw new IllegalStateException("nothing was written");
        }
        return EVENTS / seconds;
    }

    /** As a service writes them: most say little, some have fields and a context, one in ten has an exception. */
    private static List<LoggingEvent> events(LoggerContext context) {
        List<LoggingEvent> events = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            Throwable failure = i == 9 ? new IllegalStateException("the order of token=c4n4ry cannot be read") : null;
            LoggingEvent event = new LoggingEvent(LogCost.class.getName(), context.getLogger("com.acme.orders.OrderController"), Level.INFO,
                    i % 3 == 0 ? "GET https://reader:c4n4ry@example.org/orders/{} took {} ms" : "order {} was paid after {} attempts", failure,
                    new Object[] {4711 + i, i});
            event.setMDCPropertyMap(i % 2 == 0 ? Map.of("traceId", "4bf92f3577b34da6a3ce929d0e0e4736", "user", "ann") : Map.of());
            if (i % 5 == 0) {
                event.setKeyValuePairs(List.of(new KeyValuePair("customer", "c-" + i), new KeyValuePair("password", "c4n4ry")));
            }
            events.add(event);
        }
        return events;
    }
}
