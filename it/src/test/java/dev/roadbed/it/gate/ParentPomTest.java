package dev.roadbed.it.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbed.it.Build;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.junit.jupiter.api.Test;

/** What the parent promises about its own form, and that the reference page says the same. */
class ParentPomTest {

    private static final Pattern ROW = Pattern.compile("\\| `(roadbed-[a-z]+)` \\| ([^|]*) \\| ([^|]*) \\|.*");

    private final ParentPom parent;

    ParentPomTest() throws IOException {
        parent = ParentPom.read();
    }

    @Test
    void itGivesItsChildrenNothingThatWouldBeatTheirs() {
        assertThat(parent.model().getParent()).isNull();
        assertThat(parent.model().getDependencies()).isEmpty();
        assertThat(parent.model().getDependencyManagement()).isNull();
        assertThat(parent.model().getRepositories()).isEmpty();
        assertThat(parent.model().getPluginRepositories()).isEmpty();
        assertThat(parent.model().getModules()).isEmpty();
    }

    @Test
    void everyPluginIsPinnedByThePropertyOfItsName() {
        for (Plugin plugin : parent.managed()) {
            if (isOurs(plugin)) {
                assertThat(plugin.getVersion()).isEqualTo("${version.roadbed}");
                continue;
            }
            assertThat(plugin.getVersion()).isEqualTo("${version." + plugin.getArtifactId() + "}");
            assertThat(parent.property("version." + plugin.getArtifactId())).matches("[0-9]+(\\.[0-9]+)+");
        }
        assertThat(parent.managed()).extracting(Plugin::getKey).doesNotHaveDuplicates()
                .containsAll(parent.bound().stream().map(Plugin::getKey).toList());
        assertThat(parent.bound()).as("versions are in pluginManagement only").allMatch(plugin -> plugin.getVersion() == null);
    }

    @Test
    void pluginVersionsStandInAlphabeticalOrderAndEachIsUsed() throws IOException {
        String text = Files.readString(Build.roadbed().resolve("parent-pom/pom.xml"));
        Matcher property = Pattern.compile("<version\\.([a-z-]+-plugin)>").matcher(text.substring(0, text.indexOf("<!-- 4.")));
        List<String> names = new ArrayList<>();
        while (property.find()) {
            names.add(property.group(1));
        }
        assertThat(names).isSorted().containsExactlyInAnyOrderElementsOf(
                parent.managed().stream().filter(plugin -> !isOurs(plugin)).map(Plugin::getArtifactId).toList());
    }

    /** Roadbed's own parts have one version together. */
    private static boolean isOurs(Plugin plugin) {
        return plugin.getGroupId().equals("dev.roadbed");
    }

    /** A list in child elements would lose to the command line, and a rule that is not in the list would silently not run. */
    @Test
    void theFiveSwitchesOfTheEnforcerAreTextAndNameEveryRule() {
        List<PluginExecution> executions = parent.gates().stream().filter(gate -> gate.getGoals().contains("enforce")).toList();
        assertThat(executions).hasSize(6);
        for (PluginExecution execution : executions) {
            Xpp3Dom configuration = (Xpp3Dom) execution.getConfiguration();
            assertThat(ParentPom.text(configuration, "skip")).isEqualTo("false");
            assertThat(ParentPom.text(configuration, "fail")).isEqualTo("true");
            assertThat(ParentPom.text(configuration, "ignoreCache")).isEqualTo("true");
            assertThat(ParentPom.text(configuration, "rulesToSkip")).isEqualTo("none");
            List<String> rules = Arrays.stream(configuration.getChild("rules").getChildren()).map(Xpp3Dom::getName).toList();
            assertThat(rules).doesNotHaveDuplicates();
            assertThat(ParentPom.text(configuration, "rulesToExecute").split(",")).containsExactlyElementsOf(rules);
        }
    }

    @Test
    void everySlowGateIsOffByItsOwnPropertyAndOnInTheProfile() {
        Map<String, String> off = phases(parent.model().getProperties());
        Map<String, String> on = phases(parent.profile("full").getProperties());

        assertThat(off).isNotEmpty().allSatisfy((name, phase) -> assertThat(phase).isEqualTo("none"));
        assertThat(on.keySet()).isEqualTo(off.keySet());
        assertThat(slow().map(gate -> gate.getPhase().replaceAll("[${}]", ""))).containsExactlyInAnyOrderElementsOf(off.keySet());
    }

    @Test
    void theReferencePageListsEveryGateWithItsPropertyAndPhase() throws IOException {
        Map<String, String> documented = new TreeMap<>();
        for (String line : Files.readAllLines(Build.roadbed().resolve("docs/reference/parent-pom.md"))) {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                documented.put(row.group(1), row.group(2).replace("`", "") + " " + row.group(3).replace("`", ""));
            }
        }
        Map<String, String> written = new TreeMap<>();
        Map<String, String> full = phases(parent.profile("full").getProperties());
        for (PluginExecution gate : parent.gates()) {
            String property = gate.getPhase().startsWith("${") ? gate.getPhase().replaceAll("[${}]", "") : "";
            written.put(gate.getId(), property.isEmpty() ? "always " + gate.getPhase() : property + " " + full.get(property));
        }
        assertThat(documented).isEqualTo(written);
    }

    @Test
    void theReferencePageListsEveryPropertyThatAUserMaySet() throws IOException {
        String page = Files.readString(Build.roadbed().resolve("docs/reference/parent-pom.md"));
        parent.model().getProperties().stringPropertyNames().stream()
                .filter(name -> !name.startsWith("version.") && !name.endsWith(".phase"))
                .forEach(name -> assertThat(page).contains("| `" + name + "` | `" + parent.property(name).replaceAll("@sha256:.*", "@sha256:…") + "` |"));
        assertThat(page).contains("| `version.junit` | `" + parent.property("version.junit") + "` |");
    }

    @Test
    void theReferencePageNamesWhatAReleaseDoesOnTop() throws IOException {
        String page = Files.readString(Build.roadbed().resolve("docs/reference/parent-pom.md"));
        List<String> gates = parent.gates().stream().map(PluginExecution::getId).toList();
        assertThat(parent.bound().stream().flatMap(plugin -> plugin.getExecutions().stream()).map(PluginExecution::getId)
                .filter(id -> id.startsWith("roadbed-") && !gates.contains(id)))
                .contains("roadbed-sigstore", "roadbed-publication").allSatisfy(id -> assertThat(page).contains("`" + id + "` "));
    }

    private Stream<PluginExecution> slow() {
        return parent.gates().stream().filter(gate -> gate.getPhase().startsWith("${"));
    }

    private static Map<String, String> phases(Properties properties) {
        Map<String, String> phases = new TreeMap<>();
        properties.stringPropertyNames().stream().filter(name -> name.endsWith(".phase"))
                .forEach(name -> phases.put(name, properties.getProperty(name)));
        return phases;
    }
}
