package dev.roadbed.checks.pin.lockfile;

import com.google.auto.service.AutoService;
import dev.roadbed.checks.finding.CheckDescription;
import dev.roadbed.checks.finding.Finding;
import dev.roadbed.checks.pin.RepositoryCheck;
import dev.roadbed.checks.pin.RepositoryInput;
import dev.roadbed.checks.source.UnreadableSourceException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A Python requirements file that is no lockfile: a requirement without exact version or without hash. As soon as one has a hash, pip
 * demands one of all, those of dependencies included, so such a file locks everything.
 */
@AutoService(RepositoryCheck.class)
public final class RequirementsNotLocked implements RepositoryCheck {

    private static final CheckDescription DESCRIPTION = CheckDescription.error("RB-PIN-027", "Python requirement without exact version and hash",
            "pip takes the newest version that fits, for it and for all that it needs");

    private static final Pattern NAME = Pattern.compile("(?i)(.*/)?(requirements([._-][^/]*)?\\.txt|[^/]*[._-]requirements\\.txt|requirements/[^/]+\\.txt)");

    private static final Pattern EXACT = Pattern.compile("[A-Za-z0-9][\\w.-]*\\s*(\\[[^]]*])?\\s*={2,3}\\s*[^\\s*,;]+(\\s*;.*)?");
    private static final Pattern HASH = Pattern.compile("--hash[= ]sha(256|384|512):[0-9a-f]{64,}|#(.*&)?sha(256|384|512)=[0-9a-f]{64,}");
    private static final Pattern COMMIT = Pattern.compile(".*\\bgit\\+[^@\\s]+(@[^@\\s/]+)*@([0-9a-f]{40}|[0-9a-f]{64})(#.*|\\s.*)?");
    private static final Pattern LOCAL = Pattern.compile("(-e\\s+|--editable[= ])?(\\.{1,2}(/.*|\\[.*)?|file:.*)");
    private static final Pattern EDITABLE = Pattern.compile("(-e|--editable)[= ].*");

    @Override
    public CheckDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<Finding> check(RepositoryInput repository) {
        List<Finding> findings = new ArrayList<>();
        RepositoryInput.inReadable(files(repository), file -> judge(repository, file, findings));
        return findings;
    }

    /** The requirements files of a repository. */
    public static List<Path> files(RepositoryInput repository) {
        return repository.files().stream()
                .filter(file -> NAME.matcher(repository.name(file)).matches() && !repository.name(file).matches(Manifest.TEST_DATA))
                .toList();
    }

    /** One finding for a file: nobody mends requirements one by one, a tool writes them all. */
    private static void judge(RepositoryInput repository, Path file, List<Finding> findings) throws UnreadableSourceException {
        List<Requirement> all = requirements(repository.sources().text(file));
        List<Requirement> open = all.stream().filter(requirement -> !requirement.isLocked()).toList();
        if (!open.isEmpty()) {
            String more = all.size() == 1 ? "" : " (" + open.size() + " of " + all.size() + " requirements)";
            String name = file.getFileName().toString();
            findings.add(DESCRIPTION.finding(repository.place(file, open.get(0).line()), open.get(0).text() + more,
                    "write the names into " + name.replaceFirst("\\.txt$", ".in") + ", then pip-compile --generate-hashes -o " + name));
        }
    }

    private static List<Requirement> requirements(String text) {
        List<Requirement> found = new ArrayList<>();
        String[] lines = text.split("\r\n|\r|\n", -1);
        for (int i = 0; i < lines.length; i++) {
            int start = i;
            StringBuilder joined = new StringBuilder(lines[i]);
            while (joined.toString().endsWith("\\") && i + 1 < lines.length) {
                joined.setLength(joined.length() - 1);
                joined.append(' ').append(lines[++i]);
            }
            String requirement = joined.toString().replaceFirst("(^|\\s)#.*", "").strip();
            boolean option = requirement.startsWith("-") && !EDITABLE.matcher(requirement).matches();
            if (!requirement.isEmpty() && !option && !LOCAL.matcher(requirement).matches()) {
                found.add(new Requirement(start + 1, requirement));
            }
        }
        return found;
    }

    private record Requirement(int line, String whole) {

        boolean isLocked() {
            boolean hashed = HASH.matcher(whole).find();
            return COMMIT.matcher(whole).matches() || hashed && (whole.contains("://") || EXACT.matcher(text()).matches());
        }

        /** Without hashes. */
        String text() {
            return whole.replaceAll("\\s+--\\S.*", "").strip();
        }
    }
}
