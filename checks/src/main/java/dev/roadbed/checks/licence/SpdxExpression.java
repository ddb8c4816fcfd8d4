package dev.roadbed.checks.licence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The grammar of licence expressions (SPDX 2.3, annex D): {@code EPL-2.0 OR (GPL-2.0-only WITH Classpath-exception-2.0)}. Stricter than
 * the annex in one point: ids are written as SPDX writes them, because other tools compare them letter by letter.
 */
public final class SpdxExpression {

    /** As deep as anybody writes them; what calls itself for each bracket must not end the build. */
    private static final int DEEPEST = 50;

    private static final Pattern TOKEN = Pattern.compile("[()]|[^\\s()]+");
    private static final Pattern OWN_LICENCE = Pattern.compile("(DocumentRef-[A-Za-z0-9.-]+:)?LicenseRef-[A-Za-z0-9.-]+");
    private static final Pattern OWN_EXCEPTION = Pattern.compile("(DocumentRef-[A-Za-z0-9.-]+:)?AdditionRef-[A-Za-z0-9.-]+");
    private static final List<String> NO_LICENCE = List.of("NONE", "NOASSERTION");
    private static final List<String> WORDS = List.of("(", ")", "AND", "OR", "WITH");
    private static final SpdxIds IDS = SpdxIds.load();
    private static final String END = "its end";

    private final List<String> tokens = new ArrayList<>();
    private int at;
    private int depth;

    private SpdxExpression(String text) {
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            tokens.add(matcher.group());
        }
    }

    /** What is wrong with it; nothing if it is an expression. */
    public static Optional<String> fault(String text) {
        SpdxExpression expression = new SpdxExpression(text);
        try {
            expression.choice();
            expression.require(expression.at == expression.tokens.size(), "AND, OR or its end is missing before " + expression.next());
            return Optional.empty();
        } catch (FaultException e) {
            return Optional.of(e.getMessage());
        }
    }

    /** OR binds weakest, then AND, then WITH. */
    private void choice() throws FaultException {
        sum();
        while (take("OR")) {
            sum();
        }
    }

    private void sum() throws FaultException {
        single();
        while (take("AND")) {
            single();
        }
    }

    private void single() throws FaultException {
        if (take("(")) {
            require(++depth <= DEEPEST, "it is nested too deeply");
            choice();
            require(take(")"), "a closing bracket is missing before " + next());
            depth--;
            return;
        }
        licence();
        if (take("WITH")) {
            exception();
        }
    }

    private void licence() throws FaultException {
        String id = id("a licence");
        require(!NO_LICENCE.contains(id), id + " says that there is no licence, or that nobody knows");
        if (OWN_LICENCE.matcher(id).matches()) {
            return;
        }
        String plain = id.endsWith("+") ? id.substring(0, id.length() - 1) : id;
        known(IDS.licence(plain), plain, "is no licence of SPDX; what SPDX does not list is written as LicenseRef-…");
    }

    private void exception() throws FaultException {
        String id = id("an exception");
        if (!OWN_EXCEPTION.matcher(id).matches()) {
            known(IDS.exception(id), id, "is no exception of SPDX");
        }
    }

    private String id(String what) throws FaultException {
        String id = next();
        require(at < tokens.size() && !WORDS.contains(id), what + " is missing before " + id);
        at++;
        return id;
    }

    private void known(Optional<String> id, String written, String otherwise) throws FaultException {
        require(id.isPresent(), written + " " + otherwise);
        require(id.get().equals(written), written + " is written " + id.get());
    }

    private boolean take(String token) throws FaultException {
        require(!next().equalsIgnoreCase(token) || next().equals(token), next() + " is written " + token);
        boolean there = at < tokens.size() && tokens.get(at).equals(token);
        at += there ? 1 : 0;
        return there;
    }

    private String next() {
        return at < tokens.size() ? tokens.get(at) : END;
    }

    private void require(boolean holds, String otherwise) throws FaultException {
        if (!holds) {
            throw new FaultException(otherwise);
        }
    }

    /** The first fault ends the reading. */
    private static final class FaultException extends Exception {

        private static final long serialVersionUID = 1L;

        FaultException(String message) {
            super(message);
        }
    }
}
