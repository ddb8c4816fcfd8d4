package dev.roadbed.checks.version;

import japicmp.cmp.JApiCmpArchive;
import japicmp.cmp.JarArchiveComparator;
import japicmp.cmp.JarArchiveComparatorOptions;
import japicmp.model.AccessModifier;
import japicmp.model.JApiBehavior;
import japicmp.model.JApiChangeStatus;
import japicmp.model.JApiClass;
import japicmp.model.JApiCompatibility;
import japicmp.model.JApiCompatibilityChange;
import japicmp.model.JApiHasAccessModifier;
import japicmp.model.JApiHasChangeStatus;
import japicmp.model.JApiParameter;
import japicmp.model.JApiSemanticVersionLevel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Compares two jars of a library, as far as callers see them: what is public or protected, in packages that the module exports. What a
 * change of a class means is japicmp's judgement; what a change of the module means is ours, since japicmp does not look at it.
 */
public final class ApiComparison {

    private final ModuleBorder before;
    private final ModuleBorder now;
    /** Sorted, and each once: what is wrong with a superclass or an interface is told again with the class. */
    private final Set<ApiChange> changes = new TreeSet<>();

    private ApiComparison(ModuleBorder before, ModuleBorder now) {
        this.before = before;
        this.now = now;
    }

    /**
     * @param classPath what both were compiled against; a type that is not there is compared by its name only
     * @throws IOException if a jar cannot be read
     */
    public static List<ApiChange> of(Path old, Path built, Collection<Path> classPath) throws IOException {
        ApiComparison comparison = new ApiComparison(ModuleBorder.of(old), ModuleBorder.of(built));
        JarArchiveComparatorOptions options = new JarArchiveComparatorOptions();
        options.setAccessModifier(AccessModifier.PROTECTED);
        options.getIgnoreMissingClasses().setIgnoreAllMissingClasses(true);
        classPath.forEach(entry -> options.getClassPathEntries().add(entry.toString()));
        try {
            new JarArchiveComparator(options).compare(archive(old), archive(built)).forEach(comparison::add);
        } catch (RuntimeException unreadable) {
            throw new IOException("japicmp cannot compare " + old + " with " + built + ": " + unreadable.getMessage(), unreadable);
        }
        comparison.compareModules();
        return List.copyOf(comparison.changes);
    }

    private static JApiCmpArchive archive(Path jar) {
        return new JApiCmpArchive(jar.toFile(), "");
    }

    /** JLS 7.7: who requires a module names it, and reads what it requires transitively. */
    private void compareModules() {
        if (before.module().isPresent() && !before.module().equals(now.module())) {
            breaking("module " + before.module().get(), now.module().map(name -> "renamed to " + name).orElse("is no module any more"));
        }
        before.transitive().stream().filter(name -> !now.transitive().contains(name))
                .forEach(name -> breaking("module " + before.module().orElseThrow(), "no longer requires transitive " + name));
    }

    private void add(JApiClass type) {
        String name = type.getFullyQualifiedName();
        String packageName = name.substring(0, Math.max(name.lastIndexOf('.'), 0));
        boolean was = before.shows(packageName) && type.getChangeStatus() != JApiChangeStatus.NEW;
        boolean is = now.shows(packageName) && type.getChangeStatus() != JApiChangeStatus.REMOVED;
        if (was && !now.shows(packageName)) {
            breaking("package " + packageName, "no longer exported");
        } else if (is && !before.shows(packageName)) {
            added("package " + packageName, "newly exported");
        } else if (was && is) {
            compare(type, name);
        } else if (was) {
            breaking(name, "class removed");
        } else if (is) {
            added(name, "new class");
        }
    }

    private void compare(JApiClass type, String name) {
        element(name, type, false);
        element(name, type.getSuperclass(), false);
        type.getInterfaces().forEach(one -> element(name + " implements " + one.getFullyQualifiedName(), one, isNew(one)));
        type.getFields().forEach(field -> element(name + "." + field.getName(), field, isNew(field) && isVisible(field)));
        type.getConstructors().forEach(one -> element(name + parameters(one), one, isNew(one) && isVisible(one)));
        type.getMethods().forEach(one -> element(name + "." + one.getName() + parameters(one), one, isNew(one) && isVisible(one)));
    }

    private static boolean isNew(JApiHasChangeStatus member) {
        return member.getChangeStatus() == JApiChangeStatus.NEW;
    }

    /** japicmp lists all members, those that callers do not see included. */
    private static boolean isVisible(JApiHasAccessModifier member) {
        return member.getAccessModifier().getNewModifier().map(modifier -> modifier.getLevel() >= AccessModifier.PROTECTED.getLevel()).orElse(false);
    }

    private void element(String element, JApiCompatibility compatibility, boolean added) {
        String breaking = compatibility.getCompatibilityChanges().stream()
                .filter(change -> !change.isBinaryCompatible() || !change.isSourceCompatible()
                        || change.getSemanticVersionLevel() == JApiSemanticVersionLevel.MAJOR)
                .map(ApiComparison::words).distinct().sorted().collect(Collectors.joining(", "));
        if (!breaking.isEmpty()) {
            breaking(element, breaking);
        } else if (added) {
            added(element, "new");
        }
    }

    private static String words(JApiCompatibilityChange change) {
        return change.getType().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String parameters(JApiBehavior behavior) {
        return behavior.getParameters().stream().map(JApiParameter::getType).collect(Collectors.joining(", ", "(", ")"));
    }

    private void breaking(String element, String what) {
        changes.add(new ApiChange(element, what, ApiChange.Kind.BREAKING));
    }

    private void added(String element, String what) {
        changes.add(new ApiChange(element, what, ApiChange.Kind.ADDED));
    }
}
