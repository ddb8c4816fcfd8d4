package dev.roadbed.checks.build;

import com.google.auto.service.AutoService;
import dev.roadbed.checks.finding.CheckDescription;
import dev.roadbed.checks.finding.Finding;
import dev.roadbed.checks.finding.Place;
import dev.roadbed.checks.pom.Lines;
import dev.roadbed.checks.pom.PomFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.maven.model.Model;
import org.apache.maven.model.Scm;

/**
 * A release whose licence, home page, source repository or developers are those of Roadbed's parent. Maven inherits all four
 * without a word, and what is published cannot be taken back.
 */
@AutoService(BuildCheck.class)
public final class ReleaseMetadataInherited implements BuildCheck {

    private static final CheckDescription DESCRIPTION = CheckDescription.error("RB-BUILD-004", "release carries metadata of the parent",
            "users would read another project's licence, or report a hole to people who cannot mend it");

    /** Each inherited by itself: Maven merges the parts of {@code <scm>} one by one. */
    private static final Map<String, Function<Model, Object>> ELEMENTS = elements();

    @Override
    public CheckDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<Finding> check(BuildInput module) {
        List<Finding> found = new ArrayList<>();
        if (!module.call().release() || !module.isTopmost()) {
            return found;
        }
        ELEMENTS.forEach((element, value) -> origin(module, value)
                .filter(origin -> BuildInput.isRoadbedParent(origin) && !module.topmost().model().equals(origin))
                .ifPresent(origin -> found.add(DESCRIPTION.finding(place(module), "<" + element + "> comes from " + origin.getArtifactId(),
                        "write your own <" + element + ">, with nothing in it that is not yours"))));
        return found;
    }

    /** The nearest POM that says anything. */
    private static Optional<Model> origin(BuildInput module, Function<Model, Object> value) {
        return Stream.concat(module.lineage().local().stream().map(PomFile::model), module.lineage().remote().stream())
                .filter(model -> isSaid(value.apply(model)))
                .findFirst();
    }

    private static boolean isSaid(Object value) {
        return value instanceof List<?> list ? !list.isEmpty() : value != null;
    }

    private static Place place(BuildInput module) {
        return module.lineage().place(module.topmost(), Lines.of(module.topmost().model(), "artifactId"));
    }

    private static Map<String, Function<Model, Object>> elements() {
        Map<String, Function<Model, Object>> elements = new LinkedHashMap<>();
        elements.put("licenses", Model::getLicenses);
        elements.put("url", Model::getUrl);
        elements.put("developers", Model::getDevelopers);
        elements.put("scm><url", model -> ofScm(model, Scm::getUrl));
        elements.put("scm><connection", model -> ofScm(model, Scm::getConnection));
        elements.put("scm><developerConnection", model -> ofScm(model, Scm::getDeveloperConnection));
        return elements;
    }

    private static Object ofScm(Model model, Function<Scm, Object> part) {
        return model.getScm() == null ? null : part.apply(model.getScm());
    }
}
