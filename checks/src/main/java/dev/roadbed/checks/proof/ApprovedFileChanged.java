package dev.roadbed.checks.proof;

import com.google.auto.service.AutoService;
import dev.roadbed.checks.finding.CheckDescription;
import dev.roadbed.checks.finding.Finding;
import dev.roadbed.checks.finding.Place;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * An approved file, such as the matrix of endpoints and roles, with a content that the last delta which names it did not approve.
 *
 * <p>The hash is that of the text with Unix line ends, so that a checkout on Windows has the same. It finds what was changed without
 * a review; it is no signature, and 12 digits are enough for that.
 */
@AutoService(ThreatModelCheck.class)
public final class ApprovedFileChanged implements ThreatModelCheck {

    private static final CheckDescription DESCRIPTION = CheckDescription.error(
            "RB-PROOF-005", "approved file changed without a delta", "somebody may do more than was reviewed");

    @Override
    public CheckDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<Finding> check(ThreatModel model) {
        Map<String, Delta> last = new TreeMap<>();
        Map<String, String> hashes = new TreeMap<>();
        for (Delta delta : model.deltas()) {
            for (Delta.Approval approval : delta.approvals()) {
                last.put(approval.file(), delta);
                hashes.put(approval.file(), approval.hash());
            }
        }
        List<Finding> findings = new ArrayList<>();
        new TreeMap<>(model.approved()).forEach((path, file) -> judge(path, file, hashes, findings));
        last.forEach((name, delta) -> {
            boolean exists = model.approved().keySet().stream().anyMatch(path -> ThreatModel.approvedName(path).equals(name));
            if (!exists && !hashes.get(name).equals("removed")) {
                findings.add(DESCRIPTION.finding(delta.place("Approves"), "security/approved/" + name + " is gone",
                        "restore it, or add a delta with '- Approves: " + name + " removed'"));
            }
        });
        return findings;
    }

    private static void judge(String path, Path file, Map<String, String> hashes, List<Finding> findings) {
        String name = ThreatModel.approvedName(path);
        try {
            String hash = hash(file);
            if (!hash.equals(hashes.get(name))) {
                findings.add(DESCRIPTION.finding(new Place(path, 0),
                        name + " is " + hash + ", " + (hashes.containsKey(name) ? "approved is " + hashes.get(name) : "no delta names it"),
                        "review the change, then add a delta in " + Delta.FOLDER + " with '- Approves: " + name + " " + hash + "'"));
            }
        } catch (IOException e) {
            findings.add(DESCRIPTION.finding(new Place(path, 0), "it cannot be read", "let this user read it"));
        }
    }

    private static String hash(Path file) throws IOException {
        try {
            byte[] bytes = Files.readAllBytes(file);
            String unix = new String(bytes, StandardCharsets.ISO_8859_1).replace("\r\n", "\n");
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(unix.getBytes(StandardCharsets.ISO_8859_1));
            return HexFormat.of().formatHex(digest).substring(0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
