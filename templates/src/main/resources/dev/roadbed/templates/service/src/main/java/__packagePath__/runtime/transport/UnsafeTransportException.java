package @@package@@.runtime.transport;

import @@package@@.runtime.ServiceProperties.Unsafe;

/** A port would speak plain HTTP, and nobody said why. */
public final class UnsafeTransportException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnsafeTransportException() {
        super("A port would speak plain HTTP without a reason of at least " + Unsafe.REASON_LENGTH + " characters.");
    }
}
