package dev.roadbed.service.log;

import ch.qos.logback.classic.pattern.ThrowableProxyConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.event.KeyValuePair;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.logging.structured.StructuredLogFormatter;
import org.springframework.core.env.Environment;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes each log event as one line of JSON, without secrets, without duplicate keys, and without losing an event.
 *
 * <p>MDC entries are under {@code context} and key-value pairs under {@code fields}, so no name that a program chooses
 * can collide with ours or forge one. Spring Boot's own formats drop an event whose names collide.
 */
public final class JsonLogFormatter implements StructuredLogFormatter<ILoggingEvent> {

    private final JsonMapper json = new JsonMapper();

    private final String service;

    private final ValueRedactor redactor;

    private final ThrowableProxyConverter stackTraces;

    /** Called by Spring Boot, because {@code logging.structured.format.console} names this class. */
    public JsonLogFormatter(Environment environment, ThrowableProxyConverter stackTraces) {
        Set<String> keys = Binder.get(environment)
                .bind("roadbed.log.redacted-keys", Bindable.setOf(String.class))
                .orElse(Set.of());
        this.service = environment.getProperty("spring.application.name", "");
        this.redactor = new ValueRedactor(new SensitiveKeys(keys));
        this.stackTraces = stackTraces;
    }

    @Override
    public String format(ILoggingEvent event) {
        Map<String, Object> line = frame(event);
        try {
            line.put("message", redactor.text(event.getFormattedMessage()));
            putUnlessEmpty(line, "context", context(event));
            putUnlessEmpty(line, "fields", fields(event));
            putUnlessEmpty(line, "error", error(event));
            return json.writeValueAsString(line) + "\n";
        } catch (RuntimeException | StackOverflowError e) {
            // Whatever it was, the event itself must not be lost, nor its raw content shown.
            Map<String, Object> rest = frame(event);
            rest.put("message", "[the event cannot be shown: " + e.getClass().getName() + "]");
            return json.writeValueAsString(rest) + "\n";
        }
    }

    private Map<String, Object> frame(ILoggingEvent event) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("timestamp", Instant.ofEpochMilli(event.getTimeStamp()).toString());
        line.put("level", event.getLevel().toString());
        line.put("service", service);
        line.put("logger", event.getLoggerName());
        line.put("thread", redactor.text(event.getThreadName()));
        return line;
    }

    private Map<String, Object> context(ILoggingEvent event) {
        Map<String, Object> context = new LinkedHashMap<>();
        event.getMDCPropertyMap().forEach((key, value) -> context.put(redactor.text(key), redactor.value(key, value)));
        return context;
    }

    private Map<String, Object> fields(ILoggingEvent event) {
        Map<String, Object> fields = new LinkedHashMap<>();
        List<KeyValuePair> pairs = event.getKeyValuePairs() == null ? List.of() : event.getKeyValuePairs();
        for (KeyValuePair pair : pairs) {
            String key = redactor.text(String.valueOf(pair.key));
            Object value = redactor.value(String.valueOf(pair.key), pair.value);
            // The same name twice is legal in SLF4J and would be a duplicate key in JSON.
            fields.put(key, fields.containsKey(key) ? Arrays.asList(fields.get(key), value) : value);
        }
        return fields;
    }

    private Map<String, Object> error(ILoggingEvent event) {
        Map<String, Object> error = new LinkedHashMap<>();
        if (event.getThrowableProxy() != null) {
            error.put("type", event.getThrowableProxy().getClassName());
            error.put("message", redactor.text(event.getThrowableProxy().getMessage()));
            error.put("stackTrace", redactor.text(stackTraces.convert(event)));
        }
        return error;
    }

    private static void putUnlessEmpty(Map<String, Object> line, String name, Map<String, Object> part) {
        if (!part.isEmpty()) {
            line.put(name, part);
        }
    }
}
