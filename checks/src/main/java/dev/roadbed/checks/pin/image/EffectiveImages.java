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
                defaults(plugin).ifPresent(findings::add);
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

    private Optional<Finding> defaults(Plugin plugin) {
        boolean jib = plugin.getArtifactId().equals(PomImages.JIB) && !says(plugin, "jib.from.image", "from", "image");
        boolean boot = plugin.getArtifactId().equals(PomImages.SPRING_BOOT) && buildsImage(plugin)
                && !says(plugin, "spring-boot.build-image.builder", "image", "builder");
        if (!jib && !boot) {
            return Optional.empty();
        }
        String what = plugin.getArtifactId() + (jib ? " without <from><image>" : " without <image><builder>");
        String fix = jib ? "<from><image>name:tag@sha256:…</image></from>" : "<image><builder>name:tag@sha256:…</builder></image>";
        return Optional.of(ImageInPomWithoutDigest.DESCRIPTION.finding(place(plugin), what,
                ImageInPomWithoutDigest.DESCRIPTION.why() + ": the plugin's own default is a tag", fix));
    }

    private static boolean buildsImage(Plugin plugin) {
        return plugin.getExecutions().stream()
                .anyMatch(execution -> execution.getGoals().stream().anyMatch(goal -> goal.startsWith("build-image")));
    }

    private boolean says(Plugin plugin, String property, String outer, String inner) {
        return module.effective().model().getProperties().containsKey(property)
                || module.call().committedProperties().containsKey(property)
                || has(plugin.getConfiguration(), outer, inner)
                || plugin.getExecutions().stream().map(PluginExecution::getConfiguration).anyMatch(dom -> has(dom, outer, inner));
    }

    private static boolean has(Object configuration, String outer, String inner) {
        return configuration instanceof Xpp3Dom dom && dom.getChild(outer) != null && dom.getChild(outer).getChild(inner) != null;
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
