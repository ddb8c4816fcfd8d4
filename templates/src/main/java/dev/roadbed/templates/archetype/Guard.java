package dev.roadbed.templates.archetype;

import java.util.List;

import dev.roadbed.templates.Question;
import dev.roadbed.templates.Questions;

/**
 * The default value of a property that nobody can set: a Velocity expression which gives {@value #FINE} when all
 * answers are fine, and otherwise ends the generation with a message, before a file exists and before an answer is
 * evaluated.
 *
 * <p>Maven's archetype plugin does not check answers in batch mode (apache/maven-archetype issue 814), and it evaluates
 * an answer that holds <code>${</code> as Velocity without any limits once all properties are known. Defaults of
 * properties are evaluated earlier, in an order given by what they refer to; this one refers to all answers.
 */
final class Guard {

    /**
     * The property's name. Maven cuts {@code -Dname=value} at the first equals sign, so that no command line and no
     * {@code maven.config} can set a property of this name and so skip the expression.
     */
    static final String PROPERTY = "answersChecked=";

    /** The property's value when all is fine. */
    static final String FINE = "yes";

    /** How messages begin, here and after generation. */
    static final String REFUSAL = "Roadbed generates nothing here:";

    private final String kind;
    private final List<Question> questions;
    private final StringBuilder text = new StringBuilder();

    private Guard(Questions questions) {
        this.kind = questions.kind();
        this.questions = questions.asked();
    }

    /** How a message ends. */
    static String help(String kind) {
        return "No file was written. docs/how-to/generate-a-" + kind + ".md says what each answer may hold.";
    }

    static String expression(Questions questions) {
        return new Guard(questions).expression();
    }

    private String expression() {
        line("#set($rbNone = '')");
        line("#set($rbProblems = '')");
        line("#set($rbRefused = '')");
        line("#set($rbSystem = $rbNone.class.forName('java.lang.System'))");
        line("#set($rbLine = $rbSystem.lineSeparator())");
        questions.forEach(this::question);
        question(Place.QUESTION);
        Place.lines().forEach(this::line);
        goals();
        line("#if($rbProblems.isEmpty())" + FINE + "#else");
        line("#set($rbMessage = $rbLine.concat(\"" + REFUSAL + "\").concat($rbProblems).concat($rbLine).concat(\""
                + help(kind) + "\").concat($rbLine))");
        // There is no clean way to end the evaluation. A text that names no character set throws, with the text as
        // message.
        line("$rbMessage.getBytes($rbMessage)");
        text.append("#end");
        return text.toString();
    }

    private void question(Question question) {
        String sourcesAreFine = String.join(" && ", question.sources().stream()
                .map(source -> "!$rbRefused.contains('<" + source + ">')").toList());
        line("#if(" + (sourcesAreFine.isEmpty() ? "true" : sourcesAreFine) + ")");
        line("#set($rbValue = '')");
        line("#if(${" + question.name() + "})#set($rbValue = ${" + question.name() + "})#end");
        line("#set($rbBecause = '')");
        line("#set($rbGiven = $rbSystem.getProperty('" + question.name() + "', '-'))");
        // The plugin takes an empty answer for none and silently uses the default.
        line("#if($rbGiven.trim().isEmpty() || $rbValue.trim().isEmpty())#set($rbBecause = 'missing')");
        line("#elseif($rbValue.length() > " + question.longest() + ")#set($rbBecause = \"" + question.tooLong()
                + "\")");
        for (Question.Rule rule : question.rules()) {
            line("#elseif(!$rbValue.matches('" + rule.matches() + "'))#set($rbBecause = \"" + rule.because() + "\")");
        }
        line("#end");
        line("#if(!$rbBecause.isEmpty())");
        line("#set($rbRefused = $rbRefused.concat('<" + question.name() + ">'))");
        line("#set($rbShown = $rbValue.replaceAll('[^ -~]', '?'))");
        line("#if($rbShown.length() > " + Question.SHOWN + ")#set($rbShown = $rbShown.substring(0, " + Question.SHOWN
                + ").concat('...'))#end");
        line("#if($rbBecause.equals('missing'))#set($rbSentence = \"" + question.missing() + "\")");
        line("#else#set($rbSentence = $rbNone.concat(\"" + question.name() + " '\").concat($rbShown)"
                + ".concat(\"' is refused: \").concat($rbBecause).concat(\"" + question.forExample() + "\"))#end");
        line("#set($rbProblems = $rbProblems.concat($rbLine).concat('  ').concat($rbSentence))");
        line("#end");
        line("#end");
    }

    /** The one property beside the answers that the plugin evaluates as Velocity. */
    private void goals() {
        line("#if($rbSystem.getProperty('archetype.goals', '-').indexOf('{') >= 0)");
        line("#set($rbProblems = $rbProblems.concat($rbLine).concat(\"  archetype.goals is refused: it must be goals"
                + " only, without expressions\"))");
        line("#end");
    }

    /**
     * Each line ends in a comment, which swallows the line end: the value is one word, and the descriptor can be read.
     */
    private void line(String line) {
        text.append(line).append("##\n");
    }
}
