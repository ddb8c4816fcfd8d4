package dev.roadbed.checks.version;

import java.io.IOException;
import java.io.InputStream;
import java.lang.module.InvalidModuleDescriptorException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleDescriptor.Exports;
import java.lang.module.ModuleDescriptor.Requires;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;

/**
 * What a jar shows to callers: the packages that its module exports to everybody, and the modules that callers read through it. A jar
 * that is no module has no border; all of its packages are visible.
 *
 * @param module     nothing if the jar is no module
 * @param exported   names of packages
 * @param transitive names of modules
 */
record ModuleBorder(Optional<String> module, Set<String> exported, Set<String> transitive) {

    private static final ModuleBorder NONE = new ModuleBorder(Optional.empty(), Set.of(), Set.of());

    /** @throws IOException if the jar cannot be read; the message names it */
    static ModuleBorder of(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile(), false, ZipFile.OPEN_READ, JarFile.runtimeVersion())) {
            JarEntry descriptor = file.getJarEntry("module-info.class");
            if (descriptor == null) {
                return NONE;
            }
            try (InputStream stream = file.getInputStream(descriptor)) {
                return of(ModuleDescriptor.read(stream));
            }
        } catch (IOException | InvalidModuleDescriptorException unreadable) {
            throw new IOException(jar + " is no jar that can be read: " + unreadable.getMessage(), unreadable);
        }
    }

    private static ModuleBorder of(ModuleDescriptor module) {
        return new ModuleBorder(Optional.of(module.name()),
                module.exports().stream().filter(exports -> !exports.isQualified()).map(Exports::source).collect(Collectors.toUnmodifiableSet()),
                module.requires().stream().filter(requires -> requires.modifiers().contains(Requires.Modifier.TRANSITIVE))
                        .map(Requires::name).collect(Collectors.toUnmodifiableSet()));
    }

    boolean shows(String packageName) {
        return module.isEmpty() || exported.contains(packageName);
    }
}
