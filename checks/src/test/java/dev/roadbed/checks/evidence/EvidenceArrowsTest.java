package dev.roadbed.checks.evidence;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class EvidenceArrowsTest {

    private static final JavaClasses CHECKS = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.roadbed.checks");

    @Test
    void evidenceKnowsFindingsJsonSbomAndTheNamesOfFiles() {
        classes().that().resideInAPackage("dev.roadbed.checks.evidence").should().onlyDependOnClassesThat(resideInAnyPackage(
                "dev.roadbed.checks.evidence", "dev.roadbed.checks.finding", "dev.roadbed.checks.json", "dev.roadbed.checks.sbom",
                "dev.roadbed.checks.lock", "dev.roadbed.checks.pom", "com.fasterxml.jackson..", "com.google.auto.service", "java..")).check(CHECKS);
    }

    /** They stand at the end: goals read them, no check does. */
    @Test
    void nothingKnowsEvidenceOrRelease() {
        noClasses().that().resideOutsideOfPackages("dev.roadbed.checks.evidence", "dev.roadbed.checks.release").should()
                .dependOnClassesThat().resideInAnyPackage("dev.roadbed.checks.evidence", "dev.roadbed.checks.release").check(CHECKS);
    }
}
