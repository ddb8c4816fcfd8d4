package dev.roadbed.service.transport;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in one sentence why a service whose transport is not safe did not start. */
public final class UnsafeTransportFailureAnalyzer extends AbstractFailureAnalyzer<UnsafeTransportException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, UnsafeTransportException cause) {
        return new FailureAnalysis(cause.getMessage(), cause.action(), cause);
    }
}
