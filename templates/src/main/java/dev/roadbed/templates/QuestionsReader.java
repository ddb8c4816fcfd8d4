package dev.roadbed.templates;

import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Reads {@code answers.yml}. Every fault is a {@link TemplateException} that says where. */
final class QuestionsReader {

    /** What an expression must not hold, so that it needs no escaping in Java, XML, Velocity and Groovy. */
    private static final Pattern NEEDS_ESCAPE = Pattern.compile("[\\\\'\"$#]");

    private final String kind;
    private final Map<String, List<String>> words = new LinkedHashMap<>();
    private final Set<String> names = new HashSet<>();

    /**
     * @param kind of project: what is for other kinds only is left out
     */
    QuestionsReader(String kind) {
        this.kind = kind;
    }

    Questions read(String resource) {
        YamlNode root = YamlNode.read(resource).allowing("format", "words", "answers", "derived");
        if (root.get("format").number() != 1) {
            throw new TemplateException(root.get("format").at() + " is not 1, the only format there is");
        }
        YamlNode lists = root.get("words");
        for (Object list : lists.map().keySet()) {
            words.put(list.toString(), lists.get(list.toString()).list().stream().map(YamlNode::text).toList());
        }
        List<Question> asked = new ArrayList<>();
        for (YamlNode answer : root.get("answers").list()) {
            Question question = question(answer);
            refuseChain(answer, question, asked);
            if (isForThisKind(answer)) {
                asked.add(question);
                names.add(question.name());
            }
        }
        Map<String, Derivation> derived = new LinkedHashMap<>();
        for (YamlNode hole : root.get("derived").list()) {
            hole.allowing("name", "for", "text", "lowerCase", "replace", "later");
            if (isForThisKind(hole)) {
                derived.put(hole.get("name").text(), derivation(hole));
            }
        }
        return new Questions(kind, asked, derived);
    }

    /** An answer is not judged while one that it follows from is refused; over two steps nobody would see that. */
    private static void refuseChain(YamlNode node, Question question, List<Question> before) {
        before.stream().filter(other -> question.sources().contains(other.name()) && !other.sources().isEmpty())
                .findFirst().ifPresent(other -> {
                    throw new TemplateException(node.get("default").at() + " follows from " + other.name()
                            + ", which is derived itself; derive it from " + other.sources());
                });
    }

    private boolean isForThisKind(YamlNode node) {
        return !node.has("for") || node.get("for").list().stream().map(YamlNode::text).anyMatch(kind::equals);
    }

    private Question question(YamlNode node) {
        node.allowing("name", "for", "means", "example", "longest", "default", "rules");
        List<Question.Rule> rules = node.get("rules").list().stream().map(this::rule).toList();
        return new Question(node.get("name").text(), sentence(node.get("means")), sentence(node.get("example")),
                node.get("longest").number(), fallback(node), rules);
    }

    private Question.Fallback fallback(YamlNode question) {
        if (!question.has("default")) {
            return new Question.Fallback.None();
        }
        YamlNode node = question.get("default");
        if (!node.isMap()) {
            return new Question.Fallback.Text(node.text());
        }
        if (node.has("clock")) {
            return today(node.allowing("clock").get("clock"));
        }
        return new Question.Fallback.Derived(derivation(node.allowing("text", "lowerCase", "replace")));
    }

    private static Question.Fallback today(YamlNode clock) {
        if (!clock.text().equals("day")) {
            throw new TemplateException(clock.at() + " must be day, the only thing that is read from a clock");
        }
        return new Question.Fallback.Today();
    }

    private Question.Rule rule(YamlNode node) {
        node.allowing("matches", "noPartIn", "anyCase", "because");
        if (node.has("matches") == node.has("noPartIn")) {
            throw new TemplateException(node.at() + " must have either matches or noPartIn");
        }
        String expression = node.has("matches")
                ? expression(node.get("matches"))
                : "(?!(?:.*[.])?(?" + (node.has("anyCase") && node.get("anyCase").flag() ? "i:" : ":")
                        + anyOf(node.get("noPartIn")) + ")(?![^.])).*";
        return new Question.Rule(expression, sentence(node.get("because")));
    }

    private Derivation derivation(YamlNode node) {
        YamlNode text = node.get("text");
        List<Derivation.Replacement> replacements = !node.has("replace") ? List.of()
                : node.get("replace").list().stream().map(this::replacement).toList();
        return new Derivation(TemplateText.parse(text.at(), text.text(), names),
                node.has("lowerCase") && node.get("lowerCase").flag(), replacements, node.has("later") ? period(node.get("later")) : null);
    }

    private static Period period(YamlNode node) {
        try {
            return Period.parse(node.text());
        } catch (DateTimeParseException fault) {
            throw new TemplateException(node.at() + " is no period of ISO 8601, such as P11M: " + node.text(), fault);
        }
    }

    private Derivation.Replacement replacement(YamlNode node) {
        node.allowing("each", "endOfPartIn", "with");
        String each = node.has("each")
                ? expression(node.get("each"))
                : "(?<=(?<![^.])(?:" + anyOf(node.get("endOfPartIn")) + "))(?![^.])";
        String with = node.get("with").text();
        if (NEEDS_ESCAPE.matcher(with).find()) {
            throw new TemplateException(node.get("with").at()
                    + " must not hold a backslash, quote, dollar or number sign");
        }
        return new Derivation.Replacement(each, with);
    }

    private String anyOf(YamlNode lists) {
        List<String> all = new ArrayList<>();
        for (YamlNode list : lists.list()) {
            if (!words.containsKey(list.text())) {
                throw new TemplateException(list.at() + ": there is no list " + list.text() + " under words");
            }
            all.addAll(words.get(list.text()));
        }
        return String.join("|", all);
    }

    private static String expression(YamlNode node) {
        String expression = node.text();
        if (NEEDS_ESCAPE.matcher(expression).find()) {
            throw new TemplateException(node.at() + " must not hold a backslash, quote, dollar or number sign: "
                    + expression);
        }
        try {
            return Pattern.compile(expression).pattern();
        } catch (PatternSyntaxException fault) {
            throw new TemplateException(node.at() + " is not a regular expression: " + fault.getMessage(), fault);
        }
    }

    /** Words for people that also become Velocity and Groovy texts. */
    private static String sentence(YamlNode node) {
        String sentence = node.text();
        if (sentence.matches("(?s).*[\\\\\"$#\n].*")) {
            throw new TemplateException(node.at() + " must not hold a backslash, double quote, dollar, number sign or"
                    + " line break: " + sentence);
        }
        return sentence;
    }
}
