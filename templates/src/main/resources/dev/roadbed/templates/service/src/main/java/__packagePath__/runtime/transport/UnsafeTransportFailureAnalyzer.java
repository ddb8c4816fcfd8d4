package @@package@@.runtime.transport;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in one sentence why a service without TLS did not start. */
public final class UnsafeTransportFailureAnalyzer extends AbstractFailureAnalyzer<UnsafeTransportException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, UnsafeTransportException cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "Leave service.transport at tls, or say why not in service.unsafe.plain-http-because.",
                cause);
    }
}
