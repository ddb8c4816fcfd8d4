package dev.roadbed.checks.pin.image;

import dev.roadbed.checks.finding.Finding;
import dev.roadbed.checks.finding.Place;
import dev.roadbed.checks.pin.ModuleInput;
import dev.roadbed.checks.pom.Expressions;
import dev.roadbed.checks.pom.Lines;
import dev.roadbed.checks.pom.Meaning;
import dev.roadbed.checks.pom.PomFile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.maven.model.Build;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/**
 * The images of the plugins that a module really has, as Maven put their configuration together: what arrives from a parent outside of
 * the repository, and what a plugin takes when nobody says anything.
 */
final class EffectiveImages {

    private static final List<DefaultImage> DEFAULTS = List.of(
            new DefaultImage(PomImages.JIB, "jib.from.image", "from", "image", "the plugin's own default is a tag"),
            new DefaultImage(PomImages.SPRING_BOOT, "spring-boot.build-image.builder", "image", "builder", "the plugin's own default is a tag"),
            new DefaultImage(PomImages.SPRING_BOOT, "spring-boot.build-image.runImage", "image", "runImage", "the builder names the image to run on by a tag"));

    private final ModuleInput module;
    private final Build build;

    EffectiveImages(ModuleInput module) {
        this.module = module;
        this.build = module.effective().model().getBuild();
    }

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        if (build != null) {
            Set<String> local = local();
            for (Plugin plugin : build.getPlugins()) {
                inherited(plugin, local, findings);
                findings.addAll(defaults(plugin));
            }
        }
        return findings;
    }

    /** What any POM of the repository says is judged where it stands. */
    private Set<String> local() {
        Set<String> values = new HashSet<>();
        for (PomFile pom : module.lineage().local()) {
            Expressions expressions = new Expressions(module.lineage(), module.call().committedProperties());
            for (PomImage image : PomImages.of(pom.model())) {
                values.add(image.text());
                expressions.meanings(image.text()).stream().map(Meaning::value).forEach(values::add);
            }
        }
        return values;
    }

    private void inherited(Plugin plugin, Set<String> local, List<Finding> findings) {
        for (PomImage image : PomImages.of(plugin)) {
            if (!local.contains(image.text()) && !decidedHere(image.text())) {
                ImageInPomWithoutDigest.judge(place(plugin), image, List.of(new Meaning(image.text(), List.of(), Optional.empty())))
                        .ifPresent(findings::add);
            }
        }
    }

    /** A property of this repository that gives a parent's image its value is judged at the property. */
    private boolean decidedHere(String value) {
        return module.lineage().local().stream().anyMatch(pom -> pom.model().getProperties().containsValue(value)
                || pom.model().getProfiles().stream().anyMatch(profile -> profile.getProperties().containsValue(value)));
    }

    private List<Finding> defaults(Plugin plugin) {
        return DEFAULTS.stream().filter(image -> image.isOf(plugin) && !says(plugin, image))
                .map(image -> ImageInPomWithoutDigest.DESCRIPTION.finding(place(plugin), plugin.getArtifactId() + " without " + image.opened(),
                        ImageInPomWithoutDigest.DESCRIPTION.why() + ": " + image.because(), image.opened() + "name:tag@sha256:…" + image.closed()))
                .toList();
    }

    private boolean says(Plugin plugin, DefaultImage image) {
        return module.effective().model().getProperties().containsKey(image.property())
                || module.call().committedProperties().containsKey(image.property())
                || has(plugin.getConfiguration(), image)
                || plugin.getExecutions().stream().map(PluginExecution::getConfiguration).anyMatch(dom -> has(dom, image));
    }

    private static boolean has(Object configuration, DefaultImage image) {
        return configuration instanceof Xpp3Dom dom && dom.getChild(image.outer()) != null && dom.getChild(image.outer()).getChild(image.inner()) != null;
    }

    /** The plugin's line in the module's own POM; if it is not there, the parent's, through which it arrives. */
    private Place place(Plugin plugin) {
        PomFile own = module.lineage().own();
        Build written = own.model().getBuild();
        Optional<Place> here = written == null
                ? Optional.empty()
                : written.getPlugins().stream().filter(other -> other.getKey().equals(plugin.getKey())).findFirst()
                        .map(other -> module.lineage().place(own, Lines.of(other, "artifactId")));
        return here.or(module.lineage()::remoteParentPlace).orElseGet(() -> module.lineage().place(own, 0));
    }
}
