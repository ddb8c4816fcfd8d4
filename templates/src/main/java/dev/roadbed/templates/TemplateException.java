package dev.roadbed.templates;

/**
 * A template, its manifest or {@code answers.yml} is at fault: the message names file, line where there is one, and
 * fix.
 */
public final class TemplateException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public TemplateException(String message) {
        super(message);
    }

    public TemplateException(String message, Exception cause) {
        super(message, cause);
    }
}
