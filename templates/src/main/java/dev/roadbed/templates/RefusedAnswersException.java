package dev.roadbed.templates;

import java.util.List;

/** Answers that must not be used, with a sentence for each: the answer, its value, the rule and an example. */
public final class RefusedAnswersException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> refusals;

    public RefusedAnswersException(List<String> refusals) {
        super(String.join(System.lineSeparator(), refusals));
        this.refusals = List.copyOf(refusals);
    }

    public List<String> refusals() {
        return refusals;
    }
}
