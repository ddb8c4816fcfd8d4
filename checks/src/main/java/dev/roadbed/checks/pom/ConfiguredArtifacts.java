package dev.roadbed.checks.pom;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/**
 * Finds artifacts in a plugin's configuration without knowing the plugin: an element with children {@code artifactId} and
 * {@code version}, or a text of the form {@code group:artifact:version}.
 *
 * <p>Some plugins name coordinates to judge them rather than to fetch them: rules, includes and excludes. A range is
 * their proper form, so those are passed over.
 */
final class ConfiguredArtifacts {

    /** Their configuration describes what may be, not what is fetched. */
    private static final Set<String> JUDGES = Set.of("maven-enforcer-plugin", "versions-maven-plugin");

    /** The coordinate right inside of their configuration names what they put into a repository. */
    private static final Set<String> PUBLISHERS = Set.of("maven-install-plugin", "maven-deploy-plugin", "maven-gpg-plugin");

    /** Element names below which a coordinate is a pattern to match with. */
    private static final Pattern MATCHING = Pattern.compile("(in|ex)clu|ban|ignor|allow|filter|pattern|forbid|permit|skip");

    /** Three to five parts; the third and later ones may be a range such as {@code [1,2)}. */
    private static final Pattern COORDINATE = Pattern.compile("[\\w.${}-]+:[\\w.${}-]+(:([\\w.+${}-]+|[\\[(][^:\\s]*[\\])])){1,3}");

    private static final Pattern LOOKS_LIKE_VERSION = Pattern.compile(".*([0-9]|\\$\\{|[\\[(]|LATEST|RELEASE|SNAPSHOT).*");

    private final String plugin;
    private final int pluginLine;
    private final String profile;
    private final List<PomEntry> entries = new ArrayList<>();

    ConfiguredArtifacts(String plugin, int pluginLine, String profile) {
        this.plugin = plugin;
        this.pluginLine = pluginLine;
        this.profile = profile;
    }

    List<PomEntry> in(Xpp3Dom configuration) {
        String artifactId = plugin.substring(plugin.indexOf(':') + 1);
        if (!JUDGES.contains(artifactId)) {
            if (!PUBLISHERS.contains(artifactId)) {
                triple(configuration, "");
            }
            children(configuration);
        }
        return entries;
    }

    private void children(Xpp3Dom element) {
        for (Xpp3Dom child : element.getChildren()) {
            if (MATCHING.matcher(child.getName().toLowerCase(Locale.ROOT)).find()) {
                continue;
            }
            if (child.getChildCount() > 0) {
                triple(child, element.getName());
                children(child);
            } else {
                text(child, element.getName());
            }
        }
    }

    private void triple(Xpp3Dom element, String parentName) {
        Optional<String> artifactId = text(element.getChild("artifactId"));
        if (artifactId.isEmpty()) {
            return;
        }
        boolean processor = "annotationProcessorPaths".equals(parentName);
        Xpp3Dom version = element.getChild("version");
        if (text(version).isPresent() || processor) {
            entries.add(new PomEntry(
                    processor ? EntryKind.PROCESSOR_PATH : EntryKind.CONFIGURED_ARTIFACT,
                    text(element.getChild("groupId")).orElse(""),
                    artifactId.get(),
                    text(version).orElse(""),
                    "",
                    Lines.of(version == null ? element : version, pluginLine),
                    profile,
                    plugin));
        }
    }

    private void text(Xpp3Dom leaf, String parentName) {
        Optional<String> text = text(leaf);
        // Nearly no text has a colon, and a look for one costs less than an expression.
        if (text.isEmpty() || text.get().indexOf(':') < 0 || !COORDINATE.matcher(text.get()).matches()) {
            return;
        }
        String[] parts = text.get().split(":");
        String version = LOOKS_LIKE_VERSION.matcher(parts[2]).matches() ? parts[2] : parts[parts.length - 1];
        entries.add(new PomEntry(
                namesArtifacts(leaf.getName()) || namesArtifacts(parentName)
                        ? EntryKind.CONFIGURED_ARTIFACT
                        : EntryKind.COORDINATE_TEXT,
                parts[0],
                parts[1],
                version,
                "",
                Lines.of(leaf, pluginLine),
                profile,
                plugin));
    }

    private static boolean namesArtifacts(String element) {
        String name = element.toLowerCase(Locale.ROOT);
        return name.endsWith("artifact") || name.endsWith("artifacts");
    }

    private static Optional<String> text(Xpp3Dom element) {
        String value = element == null ? null : element.getValue();
        return value == null || value.isBlank() ? Optional.empty() : Optional.of(value.trim());
    }
}
