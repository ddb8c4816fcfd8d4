package dev.roadbed.templates;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text with holes of the form {@code @@artifactId@@}. Nothing else in it has a meaning. */
public record TemplateText(List<Segment> segments) {

    /**
     * Wider than the names of holes, so that a misspelt hole is an error and not text. Diff headers have spaces in
     * them.
     */
    private static final Pattern HOLE = Pattern.compile("@@([^@\\s]{1,60})@@");

    public TemplateText {
        segments = List.copyOf(segments);
    }

    /**
     * @param origin what to call the text in an error, usually its path
     * @param known the names of all holes there are
     * @throws TemplateException when a hole is unknown, naming origin and line
     */
    public static TemplateText parse(String origin, String text, Set<String> known) {
        List<Segment> segments = new ArrayList<>();
        Matcher hole = HOLE.matcher(text);
        int end = 0;
        while (hole.find()) {
            if (!known.contains(hole.group(1))) {
                throw new TemplateException(origin + ":" + line(text, hole.start()) + ": unknown hole " + hole.group()
                        + "; there are " + known.stream().sorted().map(name -> "@@" + name + "@@").toList()
                        + ". Mend the name, or add an answer to answers.yml.");
            }
            if (hole.start() > end) {
                segments.add(new Segment.Literal(text.substring(end, hole.start())));
            }
            segments.add(new Segment.Hole(hole.group(1)));
            end = hole.end();
        }
        if (end < text.length()) {
            segments.add(new Segment.Literal(text.substring(end)));
        }
        return new TemplateText(segments);
    }

    public boolean hasHoles() {
        return segments.stream().anyMatch(Segment.Hole.class::isInstance);
    }

    /**
     * @param values a value for each hole of this text
     * @throws TemplateException when a hole has no value
     */
    public String render(Map<String, String> values) {
        StringBuilder text = new StringBuilder();
        for (Segment segment : segments) {
            if (segment instanceof Segment.Literal literal) {
                text.append(literal.text());
            } else if (segment instanceof Segment.Hole hole) {
                String value = values.get(hole.name());
                if (value == null) {
                    throw new TemplateException("no value for the hole @@" + hole.name() + "@@");
                }
                text.append(value);
            }
        }
        return text.toString();
    }

    private static long line(String text, int position) {
        return 1 + text.substring(0, position).chars().filter(character -> character == '\n').count();
    }
}
