package dev.roadbed.checks.lock;

/**
 * The properties of Maven's resolver that the lock stands on, as documented for Resolver 1.9 (Maven 3.9) and 2.0 (Maven 3.10 and
 * 4): "Trusted Checksums Sources" and "Expected Checksums" in the resolver's documentation.
 */
public final class LockSetting {

    /** Which checksums of a remote repository are looked at on download. */
    public static final String TRANSPORT_ALGORITHMS = "aether.checksums.algorithms";

    /** Whether the lock is read at all. */
    public static final String SOURCE = "aether.trustedChecksumsSource.summaryFile";

    /** Another source of digests, with a file for each artifact: what a lock that is made anew is made against. */
    public static final String KNOWN = "aether.trustedChecksumsSource.sparseDirectory";

    /** Whether there is one file for each remote repository; the ids of mirrors are not portable, so never. */
    public static final String ORIGIN_AWARE = SOURCE + ".originAware";

    /** Where the lock is. */
    public static final String BASEDIR = SOURCE + ".basedir";

    /** Whether every resolved artifact is compared, cached or downloaded. */
    public static final String ENFORCED = "aether.artifactResolver.postProcessor.trustedChecksums";

    /** Which digests of the lock count. */
    public static final String ALGORITHMS = ENFORCED + ".checksumAlgorithms";

    /** Whether an artifact without a line is refused. */
    public static final String FAIL_IF_MISSING = ENFORCED + ".failIfMissing";

    /** Whether the lock is written instead of read. */
    public static final String RECORD = ENFORCED + ".record";

    /** Which artifacts are compared. */
    public static final String SCOPE = ENFORCED + ".scope";

    private LockSetting() {}

    /** A name that fits a sentence: {@code …summaryFile.basedir}. */
    static String shown(String name) {
        return name.replace("aether.trustedChecksumsSource.", "…").replace("aether.artifactResolver.", "…");
    }
}
