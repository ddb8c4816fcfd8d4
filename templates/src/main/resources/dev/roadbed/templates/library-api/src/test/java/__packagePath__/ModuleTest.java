package @@package@@;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.module.ModuleDescriptor;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the module shows and what it needs. */
class ModuleTest {

    private final ModuleDescriptor module = ByteSize.class.getModule().getDescriptor();

    @Test
    void exportsTheApiAndNothingElse() {
        assertEquals(Set.of("@@package@@"),
                module.exports().stream().map(ModuleDescriptor.Exports::source).collect(Collectors.toSet()));
    }

    @Tag("T-4")
    @Test
    void needsNothingAtRunTimeButTheJdk() {
        assertEquals(Set.of("java.base"), module.requires().stream()
                .filter(needed -> !needed.modifiers().contains(ModuleDescriptor.Requires.Modifier.STATIC))
                .map(ModuleDescriptor.Requires::name).collect(Collectors.toSet()));
    }
}
