package dev.roadbed.checks.crypto.policy;

import dev.roadbed.checks.crypto.CryptoPolicy;
import dev.roadbed.checks.crypto.CryptoUse;
import dev.roadbed.checks.crypto.Verdict;
import dev.roadbed.checks.crypto.Verdict.Level;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalInt;

/** A policy read from YAML. The first line that fits decides; what fits none is a deviation, never silently fine. */
public final class PolicyFile implements CryptoPolicy {

    private static final String BSI = "bsi-tr-02102-2026.yml";

    private final String name;
    private final String edition;
    private final List<PolicyLine> lines;

    PolicyFile(String name, String edition, List<PolicyLine> lines) {
        this.name = name;
        this.edition = edition;
        this.lines = List.copyOf(lines);
    }

    /** The policy that holds if nothing else is said: BSI TR-02102. */
    public static PolicyFile bsi() {
        try (InputStream in = PolicyFile.class.getResourceAsStream(BSI)) {
            return read(BSI, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("the jar of roadbed-checks is not whole: " + BSI, e);
        } catch (UnreadablePolicyException e) {
            throw new IllegalStateException("the jar of roadbed-checks is not whole", e);
        }
    }

    /**
     * A policy of the user's own.
     *
     * @param file what the user calls the file
     * @throws UnreadablePolicyException if it is no well-formed policy
     */
    public static PolicyFile read(String file, String yaml) throws UnreadablePolicyException {
        return new PolicyReader(file).read(yaml);
    }

    /** Name and edition of the standard. */
    public String title() {
        return name + " (" + edition + ")";
    }

    @Override
    public Verdict judge(CryptoUse use) {
        if (!use.decided()) {
            return new Verdict(Level.DEVIATION, edition, OptionalInt.empty(), "nobody can tell what runs here",
                    "a constant, or a choice between constants");
        }
        return lines.stream().filter(line -> line.fits(use)).map(PolicyLine::verdict).findFirst()
                .orElse(new Verdict(Level.DEVIATION, edition, OptionalInt.empty(), "not on the list of " + name
                        + ", or its size is not set; that does not mean that it is insecure", "what the policy lists, or an accepted risk"));
    }
}
