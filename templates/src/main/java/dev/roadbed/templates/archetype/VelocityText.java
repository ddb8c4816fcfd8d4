package dev.roadbed.templates.archetype;

import java.util.Map;
import java.util.regex.Pattern;

import dev.roadbed.templates.Segment;
import dev.roadbed.templates.TemplateException;
import dev.roadbed.templates.TemplateText;

/**
 * A template in the language of the archetype plugin's engine: literals as unparsed blocks, holes as references.
 * Velocity then has nothing to interpret, so that {@code ${{ }}}, {@code ##} and shell text stay what they are.
 */
final class VelocityText {

    private static final String BEGIN = "#[[";
    private static final String END = "]]#";

    /**
     * Between the brackets of what would end the block, and inside of what Velocity 2.4.1 takes for the beginning of a
     * comment even there. A search through all short texts of Velocity's special characters found no other.
     */
    private static final Pattern CUT = Pattern.compile("(?<=])(?=]#)|(?<=#)(?=[*][*])");

    private VelocityText() {
    }

    /**
     * @param references for each hole the Velocity reference that gives its value
     * @throws TemplateException when the text has a carriage return: the archetype plugin changes the line ends of all
     *     that it does not copy
     */
    static String of(String origin, TemplateText template, Map<String, String> references) {
        StringBuilder text = new StringBuilder();
        for (Segment segment : template.segments()) {
            if (segment instanceof Segment.Literal literal) {
                refuseCarriageReturn(origin, literal.text());
                text.append(literal(literal.text()));
            } else if (segment instanceof Segment.Hole hole) {
                text.append(references.get(hole.name()));
            }
        }
        return text.toString();
    }

    /** What must not be in one block is put into two. */
    static String literal(String text) {
        return BEGIN + CUT.matcher(text).replaceAll(END + BEGIN) + END;
    }

    private static void refuseCarriageReturn(String origin, String text) {
        int position = text.indexOf('\r');
        if (position >= 0) {
            throw new TemplateException(origin + ": a file with holes must have Unix line ends, for the archetype"
                    + " plugin does not keep others. Near '"
                    + text.substring(Math.max(0, position - 30), position).strip() + "'");
        }
    }
}
