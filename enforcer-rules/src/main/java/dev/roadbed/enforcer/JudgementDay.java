package dev.roadbed.enforcer;

import dev.roadbed.checks.acceptance.Ledger;
import dev.roadbed.checks.commit.CommitState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Properties;
import org.apache.maven.execution.MavenSession;

/**
 * The one place that decides on which day dates are judged: those of acceptances, follow-ups, documents and
 * the years until which a crypto policy approves something.
 *
 * <p>In an ordinary build it is the day of the commit, so that an old tag still builds, and gives the same result. In CI of a branch,
 * and so in its scheduled job, it is today: there expiry is noticed. A file with dates that is not as committed is judged today, too.
 *
 * @param day    in Greenwich
 * @param strict whether this is CI of a repository that others can have: placeholders are no longer excused
 */
record JudgementDay(LocalDate day, boolean strict) {

    /** Files with dates in them. */
    private static final List<String> DATED = List.of(Ledger.FILE, "SECURITY.md", "CHANGELOG.md", "docs", ".well-known");

    /** The same for all rules and modules of a build. */
    static JudgementDay of(Examination examination) {
        return examination.memory().remember("day", JudgementDay.class, () -> decide(examination));
    }

    private static JudgementDay decide(Examination examination) {
        MavenSession session = examination.session();
        CommitState commit = state(examination);
        boolean ci = isSet(session, "env.CI");
        boolean tag = "tag".equals(session.getSystemProperties().getProperty("env.GITHUB_REF_TYPE")) || isSet(session, "env.CI_COMMIT_TAG");
        Instant today = session.getStartTime().toInstant();
        Instant judged = ci && !tag ? today : commit.time().orElse(today);
        return new JudgementDay(LocalDate.ofInstant(judged, ZoneOffset.UTC), ci && commit.fetched());
    }

    private static boolean isSet(MavenSession session, String name) {
        Properties properties = session.getSystemProperties();
        return properties.getProperty(name) != null;
    }

    private static CommitState state(Examination examination) {
        try {
            return CommitState.of(examination.root(), DATED);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
