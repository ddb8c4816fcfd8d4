package @@package@@;

/** A text is no size. The message can be logged and shown: it repeats at most a few printable characters of the text. */
public final class ByteSizeFormatException extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    private static final int SHOWN = 40;

    /** Where in the text it went wrong. */
    private final int position;

    /**
     * Describes what is wrong.
     *
     * @param text the text that was read, whatever it holds
     * @param position where it went wrong, counted from 0
     * @param problem what is wrong there
     */
    public ByteSizeFormatException(String text, int position, String problem) {
        super("'" + shown(text) + "' is no size in bytes: " + problem + " (at position " + position + ")");
        this.position = position;
    }

    /**
     * Returns where in the text it went wrong, counted from 0.
     *
     * @return the position; the length of the text if something is missing at its end
     */
    public int position() {
        return position;
    }

    /** Visible ASCII and not too much of it: a line break would forge a line of the log. */
    private static String shown(String text) {
        String start = text.length() > SHOWN ? text.substring(0, SHOWN) + "..." : text;
        return start.replaceAll("[^ -~]", "?");
    }
}
