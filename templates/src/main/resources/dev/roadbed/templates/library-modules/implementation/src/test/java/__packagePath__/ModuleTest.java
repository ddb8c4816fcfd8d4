package @@package@@;

import static org.junit.jupiter.api.Assertions.assertEquals;

import @@package@@.internal.StandardFormat;
import java.lang.module.Configuration;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the implementation shows and what it needs, and that both modules work on the module path. */
class ModuleTest {

    private static final String API = "@@package@@";

    private static final String IMPLEMENTATION = "@@package@@.implementation";

    private final ModuleFinder path = ModuleFinder.of(place(ByteSize.class), place(StandardFormat.class));

    private final ModuleDescriptor module = path.find(IMPLEMENTATION).orElseThrow().descriptor();

    @Test
    void exportsNothing() {
        assertEquals(Set.of(), module.exports());
    }

    @Tag("T-4")
    @Test
    void needsNothingAtRunTimeButTheApiAndTheJdk() {
        assertEquals(Set.of("java.base", API), module.requires().stream()
                .filter(needed -> !needed.modifiers().contains(ModuleDescriptor.Requires.Modifier.STATIC))
                .map(ModuleDescriptor.Requires::name).collect(Collectors.toSet()));
    }

    /** Whoever requires the API alone gets the implementation with it, when it is on the module path. */
    @Test
    void isFoundByTheApiOnTheModulePath() throws Exception {
        Configuration modules = ModuleLayer.boot().configuration().resolveAndBind(path, ModuleFinder.of(), List.of(API));
        ModuleLayer layer = ModuleLayer.boot().defineModulesWithOneLoader(modules, ClassLoader.getPlatformClassLoader());
        Class<?> size = layer.findLoader(API).loadClass(ByteSize.class.getName());

        assertEquals("64 KiB", size.getMethod("parse", String.class).invoke(null, "65536 B").toString());
        assertEquals(API, size.getModule().getName());
    }

    private static Path place(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
