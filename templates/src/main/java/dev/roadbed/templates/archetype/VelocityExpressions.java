package dev.roadbed.templates.archetype;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

import dev.roadbed.templates.Condition;
import dev.roadbed.templates.Derivation;
import dev.roadbed.templates.Question;
import dev.roadbed.templates.Questions;
import dev.roadbed.templates.Segment;
import dev.roadbed.templates.TemplateException;
import dev.roadbed.templates.TemplateFile;

/**
 * References and derivations in Velocity. What {@code answers.yml} may hold (no quote, backslash, dollar or number
 * sign) makes escaping needless.
 */
final class VelocityExpressions {

    /** The archetype plugin knows the package as a path itself; no property of the command line can replace that. */
    static final String PACKAGE_PATH = "packageInPathFormat";

    /** In braces, or the plugin takes it for a text. */
    private static final String TODAY = "#set($roadbedNone = '')${roadbedNone.class.forName('java.time.LocalDate')"
            + ".now($roadbedNone.class.forName('java.time.Clock').systemUTC())}";

    private final Questions questions;

    VelocityExpressions(Questions questions) {
        this.questions = questions;
    }

    /** For each hole that is not fixed when templates are compiled, the reference that gives its value. */
    Map<String, String> references() {
        Map<String, String> references = new HashMap<>();
        questions.asked().forEach(question -> references.put(question.name(), "${" + question.name() + "}"));
        questions.derived().forEach((name, derivation) -> references.put(name, inline(name, derivation)));
        references.put(Questions.PACKAGE_PATH, "${" + PACKAGE_PATH + "}");
        return references;
    }

    /** A template's path with the tokens of the archetype plugin. */
    static String path(String path) {
        return path.replace(TemplateFile.PACKAGE_PATH, "__" + PACKAGE_PATH + "__");
    }

    /** A condition that does not always hold, as Velocity writes it. */
    static String condition(Condition condition) {
        return condition.parts().stream().map(part -> "$" + part.answer() + ".equals('" + part.value() + "')")
                .collect(Collectors.joining(" && "));
    }

    /** A question's default as the archetype descriptor has it: null, a text, or an expression over other answers. */
    static String fallback(Question question) {
        if (question.fallback() instanceof Question.Fallback.Text text) {
            return text.value();
        }
        if (question.fallback() instanceof Question.Fallback.Derived derived) {
            return whenAnswered(derived.derivation());
        }
        return question.fallback() instanceof Question.Fallback.Today ? TODAY : null;
    }

    /** Empty while a source is missing, so that only the source is complained about. */
    private static String whenAnswered(Derivation derivation) {
        String sources = String.join(" && ", derivation.sources().stream().map(name -> "${" + name + "}").toList());
        StringBuilder value = new StringBuilder("$roadbedNone");
        for (Segment segment : derivation.text().segments()) {
            value.append(".concat(");
            if (segment instanceof Segment.Literal literal) {
                value.append('\'').append(literal.text()).append('\'');
            } else if (segment instanceof Segment.Hole hole) {
                value.append('$').append(hole.name());
            }
            value.append(')');
        }
        return "#if(" + sources + ")#set($roadbedNone = '')#set($roadbedValue = " + value
                + transformations(derivation, "$roadbedNone") + ")$roadbedValue#end";
    }

    private static String inline(String name, Derivation derivation) {
        if (derivation.text().segments().size() != 1 || derivation.sources().size() != 1) {
            throw new TemplateException("answers.yml: derived " + name
                    + " must be one hole and nothing else as its text");
        }
        String source = derivation.sources().get(0);
        String value = source + transformations(derivation, "$" + source);
        if (derivation.later() == null) {
            return "${" + value + "}";
        }
        String type = source + ".class.forName('java.time.";
        return "${" + type + "LocalDate').parse($" + value + ").plus($" + type + "Period').parse('" + derivation.later() + "'))}";
    }

    private static String transformations(Derivation derivation, String anyString) {
        StringBuilder calls = new StringBuilder();
        if (derivation.lowerCase()) {
            // The root locale: in a Turkish one, I would not become i.
            calls.append(".toLowerCase(").append(anyString)
                    .append(".class.forName('java.util.Locale').forLanguageTag(''))");
        }
        for (Derivation.Replacement replacement : derivation.replacements()) {
            calls.append(".replaceAll('").append(replacement.each()).append("', '").append(replacement.with())
                    .append("')");
        }
        return calls.toString();
    }
}
