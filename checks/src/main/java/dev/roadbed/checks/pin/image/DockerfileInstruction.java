package dev.roadbed.checks.pin.image;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One instruction of a Dockerfile, its continued lines joined.
 *
 * @param keyword   in capitals; {@code # SYNTAX} for the parser directive of that name
 * @param arguments the rest
 * @param line      of the keyword
 */
record DockerfileInstruction(String keyword, String arguments, int line) {

    static final String SYNTAX = "# SYNTAX";

    private static final Pattern DIRECTIVE = Pattern.compile("#\\s*([A-Za-z]+)\\s*=\\s*(.+?)\\s*");
    private static final Pattern HEREDOC = Pattern.compile("<<-?\\s*([\"']?)([A-Za-z_][A-Za-z0-9_.-]*)\\1");
    private static final Pattern WORDS = Pattern.compile("\\s*(\\S+)\\s*(.*)", Pattern.DOTALL);

    /**
     * Reads as the Dockerfile reference describes: directives first, comment lines also between continued lines, the escape character
     * that a directive may change, ONBUILD in front of another instruction, and here-documents, whose lines are no instructions.
     *
     * @param firstLine number of the text's first line
     */
    static List<DockerfileInstruction> parse(String text, int firstLine) {
        return new Reader(text, firstLine).all();
    }

    private static final class Reader {

        private final String[] lines;
        private final int firstLine;
        private final List<DockerfileInstruction> found = new ArrayList<>();
        private char escape = '\\';
        private int at;

        Reader(String text, int firstLine) {
            this.lines = text.split("\r\n|\r|\n", -1);
            this.firstLine = firstLine;
        }

        List<DockerfileInstruction> all() {
            directives();
            while (at < lines.length) {
                if (isNothing(lines[at])) {
                    at++;
                } else {
                    instruction();
                }
            }
            return found;
        }

        /** They end at the first line that is none. */
        private void directives() {
            // A file may begin with the line that makes it a program.
            at = lines[0].startsWith("#!") ? 1 : 0;
            for (; at < lines.length; at++) {
                Matcher matcher = DIRECTIVE.matcher(lines[at].strip());
                if (!matcher.matches()) {
                    return;
                }
                String name = matcher.group(1).toLowerCase(Locale.ROOT);
                if (name.equals("escape")) {
                    escape = matcher.group(2).charAt(0);
                } else if (name.equals("syntax")) {
                    found.add(new DockerfileInstruction(SYNTAX, matcher.group(2), firstLine + at));
                }
            }
        }

        private void instruction() {
            int start = at;
            StringBuilder text = new StringBuilder();
            boolean open = true;
            while (open && at < lines.length) {
                String line = lines[at++].stripTrailing();
                if (at - 1 > start && isNothing(line)) {
                    continue;
                }
                open = !line.isEmpty() && line.charAt(line.length() - 1) == escape;
                text.append(open ? line.substring(0, line.length() - 1) : line);
            }
            add(text.toString(), firstLine + start);
        }

        private void add(String text, int line) {
            Matcher matcher = WORDS.matcher(text);
            if (!matcher.matches()) {
                return;
            }
            String keyword = matcher.group(1).toUpperCase(Locale.ROOT);
            String arguments = matcher.group(2).strip();
            if (keyword.equals("ONBUILD")) {
                add(arguments, line);
                return;
            }
            found.add(new DockerfileInstruction(keyword, arguments, line));
            if (keyword.equals("RUN") || keyword.equals("COPY") || keyword.equals("ADD")) {
                Matcher heredoc = HEREDOC.matcher(arguments);
                while (heredoc.find()) {
                    skipTo(heredoc.group(2));
                }
            }
        }

        /** A word that ends nothing was no here-document, such as a shift in arithmetic; then nothing is passed over. */
        private void skipTo(String end) {
            for (int i = at; i < lines.length; i++) {
                if (lines[i].strip().equals(end)) {
                    at = i + 1;
                    return;
                }
            }
        }

        private static boolean isNothing(String line) {
            String text = line.strip();
            return text.isEmpty() || text.startsWith("#");
        }
    }
}
