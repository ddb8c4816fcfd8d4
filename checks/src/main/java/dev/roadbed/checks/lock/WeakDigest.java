package dev.roadbed.checks.lock;

import com.google.auto.service.AutoService;
import dev.roadbed.checks.finding.CheckDescription;
import dev.roadbed.checks.finding.Finding;
import dev.roadbed.checks.finding.Place;
import java.util.ArrayList;
import java.util.List;

/**
 * SHA-1 or MD5 where SHA-256 belongs: a lock of that kind, or a build that reads one. Both functions are broken (NIST SP 800-131A
 * rev. 2, section 9; RFC 6151).
 */
@AutoService(LockCheck.class)
public final class WeakDigest implements LockCheck {

    private static final CheckDescription DESCRIPTION = CheckDescription.error(
            "RB-LOCK-007", "weak digest in the lock", "two files with the same SHA-1 or MD5 can be made, so it proves nothing");

    private static final List<String> WEAK = List.of("SHA-1", "MD5");

    @Override
    public CheckDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<Finding> check(LockInput input) {
        List<Finding> findings = new ArrayList<>();
        for (String file : input.files()) {
            if (file.endsWith(".sha1") || file.endsWith(".md5")) {
                String path = Lock.DIRECTORY + "/" + file;
                findings.add(DESCRIPTION.finding(new Place(path, 0), path, "git rm " + path + " && ./mvnw roadbed:lock"));
            }
        }
        for (String algorithm : input.session().property(LockSetting.ALGORITHMS).split("\\s*,\\s*")) {
            if (WEAK.contains(algorithm)) {
                findings.add(DESCRIPTION.finding(new Place(MavenConfig.FILE, 0), algorithm,
                        "-D" + LockSetting.ALGORITHMS + "=SHA-256"));
            }
        }
        return findings;
    }
}
