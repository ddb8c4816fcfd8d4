package dev.roadbed.checks.lock;

import com.google.auto.service.AutoService;
import dev.roadbed.checks.finding.CheckDescription;
import dev.roadbed.checks.finding.Finding;
import dev.roadbed.checks.finding.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Lines that Maven's resolver would read as something else than a person does, or not at all. */
@AutoService(LockCheck.class)
public final class LockMalformed implements LockCheck {

    private static final CheckDescription DESCRIPTION = CheckDescription.error(
            "RB-LOCK-006", "lock is malformed", "Maven skips or overrides such a line with no more than a warning");

    private static final String FIX = "Run ./mvnw roadbed:lock, which writes the file anew; never edit it by hand.\n"
            + "After a merge: first merge the POMs, then git checkout --ours " + Lock.DIRECTORY + ", then ./mvnw roadbed:lock.";

    /** Of one kind. A file that was damaged as a whole has the same fault in each of its thousands of lines. */
    private static final int SHOWN = 5;

    @Override
    public CheckDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<Finding> check(LockInput input) {
        return input.reading().map(reading -> findings(reading.faults())).orElse(List.of());
    }

    private static List<Finding> findings(List<LockReading.Fault> faults) {
        Map<String, List<LockReading.Fault>> kinds = faults.stream()
                .collect(Collectors.groupingBy(LockReading.Fault::what, LinkedHashMap::new, Collectors.toList()));
        List<Finding> findings = new ArrayList<>();
        for (List<LockReading.Fault> kind : kinds.values()) {
            kind.stream().limit(SHOWN).forEach(fault -> findings.add(finding(fault.line(), fault.toString())));
            if (kind.size() > SHOWN) {
                LockReading.Fault next = kind.get(SHOWN);
                findings.add(finding(next.line(), next.what() + ", in " + (kind.size() - SHOWN) + " more lines"));
            }
        }
        return findings;
    }

    private static Finding finding(int line, String what) {
        return DESCRIPTION.finding(new Place(Lock.FILE, line), what, FIX);
    }
}
