package dev.roadbed.checks.proof;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * A kind of trust boundary, as {@code boundaries.yml} describes it.
 *
 * @param name    for the finding
 * @param paths   which files
 * @param compare which changes count
 */
record Boundary(String name, List<PathMatcher> paths, BoundaryComparison compare) {

    private static final String POLICY = "boundaries.yml";

    boolean covers(String path) {
        return paths.stream().anyMatch(matcher -> matcher.matches(Path.of(path)));
    }

    boolean isCrossed(ChangedFile file) {
        return compare.differs(file.before(), file.after());
    }

    /** Those of Roadbed's policy. */
    static List<Boundary> all() {
        try (InputStream in = Boundary.class.getResourceAsStream(POLICY)) {
            Map<?, ?> policy = (Map<?, ?>) new Load(LoadSettings.builder().setLabel(POLICY).build()).loadFromInputStream(in);
            List<Boundary> boundaries = new ArrayList<>();
            for (Object entry : (List<?>) policy.get("boundaries")) {
                Map<?, ?> values = (Map<?, ?>) entry;
                boundaries.add(new Boundary((String) values.get("name"),
                        texts(values.get("paths")).stream().map(glob -> FileSystems.getDefault().getPathMatcher("glob:" + glob)).toList(),
                        BoundaryComparison.of((String) values.get("compare"), Set.copyOf(texts(values.get("only"))), Set.copyOf(texts(values.get("without"))))));
            }
            return boundaries;
        } catch (IOException | NullPointerException | ClassCastException e) {
            throw new IllegalStateException("the jar of roadbed-checks is not whole: " + POLICY, e);
        }
    }

    private static List<String> texts(Object list) {
        return list == null ? List.of() : ((List<?>) list).stream().map(String.class::cast).toList();
    }
}
