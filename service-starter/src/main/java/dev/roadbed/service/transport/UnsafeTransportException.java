package dev.roadbed.service.transport;

/** The service would listen in a way that its configuration gives no reason for. */
public final class UnsafeTransportException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String action;

    UnsafeTransportException(String message, String action) {
        super(message);
        this.action = action;
    }

    /** Returns what to do about it, in a sentence. */
    public String action() {
        return action;
    }
}
