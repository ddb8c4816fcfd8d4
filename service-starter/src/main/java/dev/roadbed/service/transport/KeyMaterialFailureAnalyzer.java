package dev.roadbed.service.transport;

import org.springframework.beans.factory.BeanCreationException;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.env.Environment;

/** Says in one sentence that the TLS key material is missing or unusable, instead of a page of stack trace. */
public final class KeyMaterialFailureAnalyzer implements FailureAnalyzer {

    // Spring Boot has no exception type of its own for this; a test covers the name of the bean that fails.
    private static final String BUNDLES = "sslBundleRegistry";

    private final Environment environment;

    public KeyMaterialFailureAnalyzer(Environment environment) {
        this.environment = environment;
    }

    @Override
    public FailureAnalysis analyze(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof BeanCreationException creation && BUNDLES.equals(creation.getBeanName())) {
                return analysis(creation);
            }
        }
        return null;
    }

    private FailureAnalysis analysis(Throwable cause) {
        Throwable root = NestedExceptionUtils.getMostSpecificCause(cause);
        return new FailureAnalysis(
                "The service does not start without TLS key material: %s (%s)."
                        .formatted(root.getMessage(), root.getClass().getSimpleName()),
                "Mount tls.crt and tls.key (PEM, a matching pair) into %s, or set roadbed.tls.directory."
                        .formatted(environment.getProperty("roadbed.tls.directory")),
                cause);
    }
}
