package dev.roadbed.checks.evidence;

import dev.roadbed.checks.finding.Check;
import dev.roadbed.checks.finding.CheckDescription;
import dev.roadbed.checks.finding.Finding;
import dev.roadbed.checks.finding.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;

/** The same commit, built twice on machines that differ, gave two files. Only building it twice can tell, so this is a goal's check. */
public final class NotReproducible implements Check {

    private static final CheckDescription DESCRIPTION = CheckDescription.error("RB-EVID-008", "build is not reproducible",
            "nobody can prove that the artifact was made of these sources and of nothing else");

    @Override
    public CheckDescription description() {
        return DESCRIPTION;
    }

    /**
     * @param files paths relative to both roots; a file that is in one of them only is a finding as well
     * @throws IOException if one of them cannot be read
     */
    public List<Finding> check(Path one, Path other, SortedSet<String> files) throws IOException {
        List<Finding> found = new ArrayList<>();
        for (String file : files) {
            boolean both = Files.isRegularFile(one.resolve(file)) && Files.isRegularFile(other.resolve(file));
            String difference = both ? FileDifference.of(one.resolve(file), other.resolve(file)).orElse("") : "only one of the builds has made it";
            if (!difference.isEmpty()) {
                found.add(DESCRIPTION.finding(new Place(file, 0), difference, "look for what takes the time, the directory, the user, the language or"
                        + " an order that is not fixed:\n./mvnw artifact:check-buildplan knows the plugins that do; docs/checks/RB-EVID-008.md the usual reasons."));
            }
        }
        return found;
    }
}
