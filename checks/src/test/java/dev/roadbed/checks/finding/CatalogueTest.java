package dev.roadbed.checks.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One check = one class, one id, one page, and fixtures. */
class CatalogueTest {

    private static final Path ROOT = Path.of("..");
    private static final Path PAGES = ROOT.resolve("docs/checks");
    private static final Path FIXTURES = ROOT.resolve("it/src/test/resources");

    static Collection<CheckDescription> checks() {
        return Catalogue.load().checks().stream().map(Check::description).toList();
    }

    @Test
    void everyCheckClassIsInTheCatalogue() {
        List<String> classes = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("dev.roadbed.checks").stream()
                .filter(type -> type.isAssignableTo(Check.class) && !type.isInterface())
                .filter(type -> !type.getModifiers().contains(JavaModifier.ABSTRACT))
                .map(JavaClass::getName).sorted().toList();

        assertThat(Catalogue.load().checks()).extracting(check -> check.getClass().getName())
                .as("a check needs @AutoService of its family's kind of check, a family @AutoService(CheckFamily.class)")
                .containsExactlyInAnyOrderElementsOf(classes).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("checks")
    void everyCheckHasItsPageWithItsTitle(CheckDescription check) throws IOException {
        List<String> lines = Files.readAllLines(ROOT.resolve(check.id().page()));

        assertThat(lines.get(0)).isEqualTo("# " + check.id() + ": " + check.title());
        assertThat(lines).contains("## What it finds", "## Why", "## Fix");
    }

    /** Of every family that is tried on projects; a family whose rule is still to come has no folder yet. */
    @Test
    void everyCheckHasAProjectThatFails() throws IOException {
        List<String> fixtures;
        try (Stream<Path> folders = Files.walk(FIXTURES, 2)) {
            fixtures = folders.map(folder -> folder.getFileName().toString()).filter(name -> name.startsWith("fail-")).toList();
        }

        assertThat(checks()).filteredOn(check -> startsAny(fixtures, prefix(check).replaceFirst("[0-9]{3}-$", "")))
                .as("each needs a folder fail-family-number-trap below %s", FIXTURES)
                .allMatch(check -> startsAny(fixtures, prefix(check)))
                .extracting(check -> check.id().family()).contains("PIN", "RISK");
    }

    private static String prefix(CheckDescription check) {
        return check.id().value().toLowerCase(Locale.ROOT).replace("rb-", "fail-") + "-";
    }

    private static boolean startsAny(List<String> names, String prefix) {
        return names.stream().anyMatch(name -> name.startsWith(prefix));
    }

    @Test
    void everyPageIsOfACheckAndTheIndexOfFamilies() throws IOException {
        List<String> ids = checks().stream().map(check -> check.id().value()).toList();
        String index = Files.readString(PAGES.resolve("README.md"));
        try (Stream<Path> pages = Files.list(PAGES)) {
            assertThat(pages.map(page -> page.getFileName().toString()).filter(name -> !name.equals("README.md"))
                    .map(name -> name.replace(".md", ""))).containsExactlyInAnyOrderElementsOf(ids);
        }
        List<String> families = checks().stream().map(check -> "| `RB-" + check.id().family() + "-…` |").distinct().toList();
        assertThat(index.lines().filter(line -> line.startsWith("| `RB-")).map(line -> line.substring(0, line.indexOf('|', 1) + 1)))
                .as("families in the index").isNotEmpty().isSubsetOf(families);
    }

    @Test
    void titlesAndReasonsAreOneLineWithoutValue() {
        assertThat(checks()).allSatisfy(check -> {
            assertThat(check.title()).isNotBlank().doesNotContain("\n").doesNotEndWith(".");
            assertThat(check.why()).isNotBlank().doesNotContain("\n").doesNotEndWith(".");
        });
    }

    @Test
    void anIdThatIsTakenIsRefused() {
        assertThatThrownBy(() -> Catalogue.of(family("PIN", "RB-PIN-001", "RB-PIN-001")).checks()).hasMessageContaining("two checks are called");
        assertThatThrownBy(() -> Catalogue.of(family("LOCK", "RB-PIN-001")).checks()).hasMessageContaining("not of family LOCK");
    }

    private static CheckFamily family(String name, String... ids) {
        return new CheckFamily() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Stream<Check> checks() {
                return Stream.of(ids).map(id -> () -> CheckDescription.error(id, "t", "w"));
            }
        };
    }
}
