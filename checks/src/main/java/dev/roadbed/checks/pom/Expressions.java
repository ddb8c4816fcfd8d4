package dev.roadbed.checks.pom;

import dev.roadbed.checks.finding.Place;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.maven.model.InputLocationTracker;
import org.apache.maven.model.Model;
import org.apache.maven.model.Parent;
import org.apache.maven.model.Profile;

/**
 * What a text with {@code ${…}} can mean in a POM.
 *
 * <p>A property has the value that the nearest POM gives it, and besides that the value of every profile on the way: a check must
 * see what an inactive profile would do. What the commit sets for the whole build ({@code .mvn/maven.config}) comes first, as it does in Maven.
 * Values that only a command line, an environment or a settings file can give are not known here, on purpose.
 */
public final class Expressions {

    /** More values than this for one text are not followed: nobody can review them either. */
    private static final int LIMIT = 64;

    /** A Maven expression without another one inside it. */
    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{([^${}]+)}");

    private final Lineage lineage;
    private final Map<String, String> committed;

    /**
     * @param lineage   the POM whose texts are read, and its parents
     * @param committed properties that files of the commit set for every build
     */
    public Expressions(Lineage lineage, Map<String, String> committed) {
        this.lineage = lineage;
        this.committed = Map.copyOf(committed);
    }

    /** All different meanings of a text, at least one; a text without an expression means itself. */
    public List<Meaning> meanings(String text) {
        if (text.indexOf("${") < 0) {
            return List.of(new Meaning(text, List.of(), Optional.empty()));
        }
        Set<Meaning> found = new LinkedHashSet<>();
        expand(text, List.of(), Set.of(), found);
        return List.copyOf(found);
    }

    /**
     * Every value that any POM of the lineage, any profile and the commit's own configuration give to a property, whoever wins.
     * Empty if none of them knows it, or if one of the values depends on something unknown.
     */
    public Set<String> everyValue(String property) {
        List<Value> values = new ArrayList<>(ofCommit(property));
        lineage.local().forEach(pom -> add(values, property, pom.model(), Optional.of(pom)));
        lineage.remote().forEach(model -> add(values, property, model, Optional.empty()));
        Set<String> all = new LinkedHashSet<>();
        for (Value value : values) {
            for (Meaning meaning : meanings(value.text())) {
                if (meaning.missing().isPresent()) {
                    return Set.of();
                }
                all.add(meaning.value());
            }
        }
        return all;
    }

    /** The value when no profile is active; unknown properties stay as they are. */
    public String value(String text) {
        return meanings(text).get(0).value();
    }

    /** The names of all properties in a text, as written; not those that their values lead to. */
    public static Set<String> names(String text) {
        Set<String> names = new LinkedHashSet<>();
        Matcher matcher = EXPRESSION.matcher(text);
        while (matcher.find()) {
            names.add(matcher.group(1).trim());
        }
        return names;
    }

    private void expand(String text, List<Definition> used, Set<String> open, Set<Meaning> found) {
        Matcher matcher = EXPRESSION.matcher(text);
        if (!matcher.find()) {
            found.add(new Meaning(text, used, Optional.empty()));
            return;
        }
        String name = matcher.group(1).trim();
        List<Value> values = open.contains(name) || used.size() > LIMIT ? List.of() : values(name);
        if (values.isEmpty() || found.size() >= LIMIT) {
            found.add(new Meaning(text, used, Optional.of(name)));
            return;
        }
        Set<String> inner = new LinkedHashSet<>(open);
        inner.add(name);
        for (Value value : values) {
            for (Meaning part : partOf(value, inner)) {
                List<Definition> definitions = new ArrayList<>(used);
                value.definition().ifPresent(definitions::add);
                definitions.addAll(part.definitions());
                if (part.missing().isPresent()) {
                    found.add(new Meaning(text, definitions, part.missing()));
                } else {
                    String replaced = text.substring(0, matcher.start()) + part.value() + text.substring(matcher.end());
                    expand(replaced, definitions, open, found);
                }
            }
        }
    }

    private Set<Meaning> partOf(Value value, Set<String> open) {
        Set<Meaning> parts = new LinkedHashSet<>();
        expand(value.text(), List.of(), open, parts);
        return parts;
    }

    /** The value without any profile first, if there is one. */
    private List<Value> values(String name) {
        Optional<String> ofProject = ofProject(name);
        if (ofProject.isPresent()) {
            return List.of(new Value(ofProject.get(), Optional.empty()));
        }
        List<Value> values = new ArrayList<>(ofCommit(name));
        if (!values.isEmpty()) {
            return values;
        }
        for (PomFile pom : lineage.local()) {
            if (add(values, name, pom.model(), Optional.of(pom))) {
                return values;
            }
        }
        for (Model model : lineage.remote()) {
            if (add(values, name, model, Optional.empty())) {
                return values;
            }
        }
        return values;
    }

    private List<Value> ofCommit(String name) {
        String text = committed.get(name);
        return text == null
                ? List.of()
                : List.of(new Value(text, Optional.of(new Definition(name, Optional.empty(), ".mvn", ""))));
    }

    /** Adds what one POM says; true if it defines the property outside of profiles, so that nothing above it counts. */
    private boolean add(List<Value> values, String name, Model model, Optional<PomFile> file) {
        for (Profile profile : model.getProfiles()) {
            String text = text(profile.getProperties(), name);
            if (text != null) {
                values.add(new Value(text, Optional.of(definition(name, model, profile, file, profile.getId()))));
            }
        }
        String text = text(model.getProperties(), name);
        if (text != null) {
            values.add(0, new Value(text, Optional.of(definition(name, model, model, file, ""))));
        }
        return text != null;
    }

    private Definition definition(
            String name, Model model, InputLocationTracker owner, Optional<PomFile> file, String profile) {
        Optional<Place> place = file.map(pom -> lineage.place(pom, Lines.ofProperty(owner, name)));
        String where = place.map(Place::toString).orElseGet(() -> Lineage.written(model).toString());
        return new Definition(name, place, where, profile == null ? "" : profile);
    }

    private static String text(Properties properties, String name) {
        return properties == null ? null : properties.getProperty(name);
    }

    /** Maven's own names for parts of the model; the forms without prefix count only if no property has the name. */
    private Optional<String> ofProject(String name) {
        String path = name.startsWith("project.") ? name.substring(8) : name.startsWith("pom.") ? name.substring(4) : "";
        Model model = lineage.own().model();
        Parent parent = model.getParent();
        Coordinate own = Lineage.written(model);
        return switch (path) {
            case "version" -> known(own.version());
            case "groupId" -> known(own.groupId());
            case "artifactId" -> known(own.artifactId());
            case "parent.version" -> parent == null ? Optional.empty() : known(parent.getVersion());
            case "parent.groupId" -> parent == null ? Optional.empty() : known(parent.getGroupId());
            case "parent.artifactId" -> parent == null ? Optional.empty() : known(parent.getArtifactId());
            default -> Optional.empty();
        };
    }

    private static Optional<String> known(String text) {
        return text == null || text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    private record Value(String text, Optional<Definition> definition) {}
}
