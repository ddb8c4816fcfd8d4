package dev.roadbed.checks.sbom;

import dev.roadbed.checks.source.Sources;
import dev.roadbed.checks.source.UnreadableSourceException;
import dev.roadbed.checks.source.YamlNode;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code licence-conclusions.yml}, which people review as they review code. An entry that is not understood concludes nothing; the others
 * hold.
 *
 * @param licences by component
 * @param faults   what is wrong with the file, each with its line
 */
public record ConcludedLicences(Map<ComponentKey, ConcludedLicence> licences, List<Fault> faults) {

    /** In the directory that holds {@code .mvn}. */
    public static final String FILE = "licence-conclusions.yml";

    public static final ConcludedLicences NONE = new ConcludedLicences(Map.of(), List.of());

    static final String FORM = "conclusions:\n  - component: com.example:library:1.2.3\n    licence: Apache-2.0 OR MIT"
            + "\n    reason: file LICENSE in its sources\n    owner: …";

    private static final String KEY = "conclusions";

    /** @param fix in the file's own form */
    public record Fault(int line, String what, String fix) {}

    public ConcludedLicences {
        licences = Map.copyOf(licences);
        faults = List.copyOf(faults);
    }

    /** Of a project; nothing is concluded where there is no file. */
    public static ConcludedLicences in(Path root) {
        Path file = root.resolve(FILE);
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return NONE;
        }
        try {
            return of(new Sources().yaml(file));
        } catch (UnreadableSourceException e) {
            return new ConcludedLicences(Map.of(), List.of(new Fault(e.line(), e.getMessage(), e.fix())));
        }
    }

    private static ConcludedLicences of(List<YamlNode> documents) {
        Map<ComponentKey, ConcludedLicence> licences = new LinkedHashMap<>();
        List<Fault> faults = new ArrayList<>();
        if (documents.size() > 1) {
            faults.add(new Fault(documents.get(1).line(), "there is a second YAML document", "remove the line ---"));
        } else {
            documents.forEach(document -> entries(document, faults).forEach(entry -> add(new ConclusionEntry(entry), licences, faults)));
        }
        return new ConcludedLicences(licences, faults);
    }

    private static List<YamlNode> entries(YamlNode document, List<Fault> faults) {
        Optional<YamlNode> list = document.get(KEY);
        if (list.isEmpty() || !list.get().isSequence() || document.entries().size() > 1) {
            faults.add(new Fault(document.line(), "it is not the one list " + KEY, FORM));
            return List.of();
        }
        return list.get().items();
    }

    private static void add(ConclusionEntry entry, Map<ComponentKey, ConcludedLicence> licences, List<Fault> faults) {
        List<Fault> own = entry.faults();
        faults.addAll(own);
        if (own.isEmpty()) {
            ConcludedLicence licence = entry.licence();
            ConcludedLicence other = licences.putIfAbsent(licence.component(), licence);
            if (other != null) {
                faults.add(new Fault(licence.line(), licence.component() + " is concluded in line " + other.line() + " already",
                        "remove one of the two entries"));
            }
        }
    }
}
