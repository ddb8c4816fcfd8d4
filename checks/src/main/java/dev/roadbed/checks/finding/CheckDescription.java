package dev.roadbed.checks.finding;

/**
 * What a check is, apart from what it finds. Becomes the SARIF rule and must agree with the check's page in {@code docs/checks}.
 *
 * @param id       the stable id
 * @param title    the fault in a few words, without value: "build extension floats"
 * @param why      why anybody should care, in one sentence; used where a finding has no better reason of its own
 * @param severity severity of what the check finds
 */
public record CheckDescription(CheckId id, String title, String why, Severity severity) {

    /** Of the id, which no two checks share; written out for the reason that {@link CheckId#hashCode} has. */
    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CheckDescription that
                && id.equals(that.id) && title.equals(that.title) && why.equals(that.why) && severity == that.severity;
    }

    /** A check whose findings fail the build. */
    public static CheckDescription error(String id, String title, String why) {
        return new CheckDescription(new CheckId(id), title, why, Severity.ERROR);
    }

    /** A finding of this check: title and value make the sentence, the reason is the check's own. */
    public Finding finding(Place place, String value, String fix) {
        return finding(place, value, why, fix);
    }

    /** A finding of this check with a reason that fits the case better than the general one. */
    public Finding finding(Place place, String value, String because, String fix) {
        return new Finding(id, severity, place, title + ": " + value, because, fix);
    }
}
