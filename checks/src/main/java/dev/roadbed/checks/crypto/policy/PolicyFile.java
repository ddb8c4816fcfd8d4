package dev.roadbed.checks.crypto.policy;

import dev.roadbed.checks.crypto.CryptoPolicy;
import dev.roadbed.checks.crypto.CryptoUse;
import dev.roadbed.checks.crypto.Verdict;
import dev.roadbed.checks.crypto.Verdict.Level;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/**
 * A policy read from YAML, and those that it extends. The first line that fits decides, the project's own before those that it extends;
 * what fits none is a deviation, never silently fine.
 */
public final class PolicyFile implements CryptoPolicy {

    private final List<PolicyDocument> documents;

    /** @param documents at least one; each extends the next */
    PolicyFile(List<PolicyDocument> documents) {
        this.documents = List.copyOf(documents);
    }

    /** The policy that holds if nothing else is said: BSI TR-02102. */
    public static PolicyFile bsi() {
        return PolicyShelf.shipped(PolicyShelf.DEFAULT);
    }

    /**
     * A policy of the user's own that extends none.
     *
     * @param file what the user calls the file
     * @throws UnreadablePolicyException if it is no well-formed policy
     */
    public static PolicyFile read(String file, String yaml) throws UnreadablePolicyException {
        PolicyDocument document = new PolicyReader(file).read(yaml);
        if (document.isExtension()) {
            throw new UnreadablePolicyException(file, document.baseLine(), "extends: a single file has nothing to look it up in");
        }
        return new PolicyFile(List.of(document));
    }

    @Override
    public String title() {
        return documents.stream().map(document -> document.name() + " (" + document.edition() + ")").collect(Collectors.joining(", extends "));
    }

    @Override
    public Verdict judge(CryptoUse use) {
        String edition = documents.get(0).edition();
        if (!use.decided()) {
            return new Verdict(Level.DEVIATION, edition, OptionalInt.empty(), "nobody can tell what runs here",
                    "a constant, or a choice between constants");
        }
        try {
            return listed(use, edition);
        } catch (BoundedPattern.TooLongException e) {
            return new Verdict(Level.DEVIATION, edition, OptionalInt.empty(), "a regular expression of " + documents.get(0).name() + " has too many ways to match this value: nobody can tell what it says",
                    "an expression without repetitions inside of repetitions");
        }
    }

    private Verdict listed(CryptoUse use, String edition) {
        return documents.stream().flatMap(document -> document.lines().stream()).filter(line -> line.fits(use)).map(PolicyLine::verdict).findFirst()
                .orElse(new Verdict(Level.DEVIATION, edition, OptionalInt.empty(), "not on the list of " + documents.get(0).name()
                        + ", or its size is not set; that does not mean that it is insecure", "what the policy lists, or an accepted risk"));
    }
}
