package dev.roadbed.checks.proof;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.Model;
import org.apache.maven.model.ModelBase;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginConfiguration;
import org.apache.maven.model.io.xpp3.MavenXpp3Reader;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.codehaus.plexus.util.xml.pull.XmlPullParserException;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Tells which part of a file is a boundary. Two versions differ when that part does; what cannot be read is taken whole. */
final class BoundaryComparison {

    private final Function<String, Object> part;

    /** Whether only what is new counts: a dependency that goes away opens nothing. */
    private final boolean onlyAdditions;

    private BoundaryComparison(Function<String, Object> part, boolean onlyAdditions) {
        this.part = part;
        this.onlyAdditions = onlyAdditions;
    }

    static BoundaryComparison of(String form, Set<String> only, Set<String> without) {
        return switch (form) {
            case "text" -> new BoundaryComparison(text -> text, false);
            case "yaml" -> new BoundaryComparison(text -> yaml(text, only, without), false);
            case "properties" -> new BoundaryComparison(text -> properties(text, only), false);
            case "pom" -> new BoundaryComparison(BoundaryComparison::pom, true);
            default -> throw new IllegalStateException("unknown comparison: " + form);
        };
    }

    boolean differs(Optional<String> before, Optional<String> after) {
        Object old = before.map(part).orElse("");
        Object now = after.map(part).orElse("");
        if (onlyAdditions && now instanceof Set<?> added) {
            return !(old instanceof Set<?> known ? known.containsAll(added) : added.isEmpty());
        }
        return !old.equals(now) && !(isNothing(old) && isNothing(now));
    }

    private static boolean isNothing(Object part) {
        return part.equals("") || part.equals(List.of());
    }

    private static Object yaml(String text, Set<String> only, Set<String> without) {
        try {
            List<Object> parts = new ArrayList<>();
            for (Object document : new Load(LoadSettings.builder().build()).loadAllFromString(text)) {
                collect(document, only, without, only.isEmpty(), parts);
            }
            return parts;
        } catch (YamlEngineException e) {
            return text;
        }
    }

    private static void collect(Object node, Set<String> only, Set<String> without, boolean inside, List<Object> parts) {
        if (inside) {
            parts.add(without(node, without));
        } else if (node instanceof Map<?, ?> map) {
            map.forEach((key, value) -> {
                boolean named = named(String.valueOf(key), only);
                if (named) {
                    parts.add(String.valueOf(key));
                }
                collect(value, only, without, named, parts);
            });
        } else if (node instanceof List<?> list) {
            list.forEach(value -> collect(value, only, without, false, parts));
        }
    }

    private static boolean named(String key, Set<String> only) {
        return Arrays.stream(key.split("\\.")).anyMatch(only::contains);
    }

    private static Object without(Object node, Set<String> keys) {
        if (node instanceof Map<?, ?> map) {
            Map<String, Object> kept = new TreeMap<>();
            map.forEach((key, value) -> {
                if (!keys.contains(String.valueOf(key))) {
                    kept.put(String.valueOf(key), without(value, keys));
                }
            });
            return kept;
        }
        return node instanceof List<?> list ? list.stream().map(value -> without(value, keys)).toList() : String.valueOf(node);
    }

    private static Object properties(String text, Set<String> only) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IOException | IllegalArgumentException e) {
            return text;
        }
        Map<String, String> kept = new TreeMap<>();
        properties.stringPropertyNames().stream().filter(key -> named(key, only)).forEach(key -> kept.put(key, properties.getProperty(key)));
        return kept.isEmpty() ? "" : kept;
    }

    private static Object pom(String text) {
        try {
            Model model = new MavenXpp3Reader().read(new StringReader(text));
            Set<String> part = new TreeSet<>();
            pom(model, model.getBuild(), part);
            model.getProfiles().forEach(profile -> pom(profile, profile.getBuild(), part));
            return part;
        } catch (IOException | XmlPullParserException e) {
            return text;
        }
    }

    private static void pom(ModelBase owner, PluginConfiguration build, Set<String> part) {
        owner.getDependencies().stream().filter(dependency -> !"test".equals(dependency.getScope()))
                .map(Dependency::getManagementKey).forEach(part::add);
        if (build != null) {
            Stream.concat(build.getPlugins().stream(),
                            Optional.ofNullable(build.getPluginManagement()).stream().flatMap(managed -> managed.getPlugins().stream()))
                    .filter(plugin -> "jib-maven-plugin".equals(plugin.getArtifactId()))
                    .flatMap(plugin -> container(plugin).stream()).forEach(part::add);
        }
    }

    private static Optional<String> container(Plugin plugin) {
        return Optional.ofNullable((Xpp3Dom) plugin.getConfiguration()).map(dom -> dom.getChild("container")).map(Xpp3Dom::toString);
    }
}
