package dev.roadbed.checks.pin;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The arrows between the packages of the POM checks: finding, then pom, then pin, and none back. */
class PackageArrowsTest {

    private final JavaClasses checks = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.roadbed.checks");

    @Test
    void findingsKnowNoCheck() {
        noClasses().that().resideInAPackage("dev.roadbed.checks.finding")
                .should().dependOnClassesThat(resideInAnyPackage("dev.roadbed.checks.pom", "dev.roadbed.checks.pin.."))
                .check(checks);
    }

    @Test
    void pomsKnowNoCheck() {
        noClasses().that().resideInAPackage("dev.roadbed.checks.pom")
                .should().dependOnClassesThat(resideInAnyPackage("dev.roadbed.checks.pin.."))
                .check(checks);
    }

    @Test
    void sourcesKnowNothingButTheirParser() {
        noClasses().that().resideInAPackage("dev.roadbed.checks.source")
                .should().dependOnClassesThat(resideInAnyPackage("dev.roadbed.checks.finding..", "dev.roadbed.checks.pom..",
                        "dev.roadbed.checks.pin.."))
                .check(checks);
    }

    @Test
    void theFamilyKnowsNoneOfItsFormsOfFiles() {
        noClasses().that().resideInAPackage("dev.roadbed.checks.pin")
                .should().dependOnClassesThat(resideInAnyPackage("dev.roadbed.checks.pin.image", "dev.roadbed.checks.pin.ci",
                        "dev.roadbed.checks.pin.lockfile", "dev.roadbed.checks.pin.wrapper", "dev.roadbed.checks.pin.unreadable"))
                .check(checks);
    }

    @Test
    void theDomainKnowsNothingOfMavensRuntime() {
        noClasses().should().dependOnClassesThat(resideInAnyPackage("org.apache.maven.execution..", "org.apache.maven.project..",
                        "org.apache.maven.plugin..", "org.apache.maven.enforcer..", "org.eclipse.aether.."))
                .check(checks);
    }
}
