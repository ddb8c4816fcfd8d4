package dev.roadbed.checks.pin.image;

import com.google.auto.service.AutoService;
import dev.roadbed.checks.finding.CheckDescription;
import dev.roadbed.checks.finding.Finding;
import dev.roadbed.checks.finding.Place;
import dev.roadbed.checks.pin.ModuleCheck;
import dev.roadbed.checks.pin.ModuleInput;
import dev.roadbed.checks.pom.Definition;
import dev.roadbed.checks.pom.Expressions;
import dev.roadbed.checks.pom.Lineage;
import dev.roadbed.checks.pom.Meaning;
import dev.roadbed.checks.pom.PomFile;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.maven.model.Model;

/**
 * An image that a plugin fetches, in a POM: written there, brought in by a property that overrides a parent's, inherited from a
 * parent outside of the repository, or a plugin's own default.
 */
@AutoService(ModuleCheck.class)
public final class ImageInPomWithoutDigest implements ModuleCheck {

    static final CheckDescription DESCRIPTION = CheckDescription.error("RB-PIN-026", "image in a POM without digest",
            "it is code that runs in the build or is most of what you ship, and only a digest says which");

    @Override
    public CheckDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<Finding> check(ModuleInput module) {
        Set<Finding> findings = new LinkedHashSet<>();
        for (PomFile pom : module.judged()) {
            Lineage lineage = module.lineage().from(pom);
            Expressions expressions = new Expressions(lineage, module.call().committedProperties());
            for (PomImage image : PomImages.of(pom.model())) {
                judge(lineage.place(pom, image.line()), image, expressions.meanings(image.text())).ifPresent(findings::add);
            }
            ancestors(lineage).forEach(ancestor -> overridden(lineage, pom, ancestor, expressions, findings));
        }
        findings.addAll(new EffectiveImages(module).findings());
        return List.copyOf(findings);
    }

    private static List<Model> ancestors(Lineage lineage) {
        List<Model> ancestors = new ArrayList<>();
        lineage.local().stream().skip(1).map(PomFile::model).forEach(ancestors::add);
        ancestors.addAll(lineage.remote());
        return ancestors;
    }

    /** One line in a child makes a well-pinned image of its parent float. */
    private static void overridden(Lineage lineage, PomFile pom, Model ancestor, Expressions expressions, Set<Finding> findings) {
        String file = lineage.place(pom, 0).file();
        for (PomImage image : PomImages.of(ancestor)) {
            for (Meaning meaning : expressions.meanings(image.text())) {
                meaning.definitions().stream()
                        .filter(definition -> definition.place().filter(place -> place.file().equals(file)).isPresent())
                        .findFirst()
                        .flatMap(definition -> judge(definition.place().get(), of(definition, image), List.of(meaning)))
                        .ifPresent(findings::add);
            }
        }
    }

    private static PomImage of(Definition definition, PomImage image) {
        return new PomImage(image.text(), 0, image.plugin(), "<" + definition.property() + ">%s</" + definition.property() + ">");
    }

    static Optional<Finding> judge(Place place, PomImage image, List<Meaning> meanings) {
        List<String> values = meanings.stream().filter(meaning -> meaning.missing().isEmpty()).map(Meaning::value).toList();
        Optional<String> unknown = meanings.stream().flatMap(meaning -> meaning.missing().stream()).findFirst();
        return ImageAdvice.judge(DESCRIPTION, place, new ImageUse(place.line(), image.text(), values, unknown, image.form()));
    }
}
