package dev.roadbed.checks.lock;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class LockArrowsTest {

    @Test
    void theLockKnowsFindingsFilesAndCoordinatesAndNothingElse() {
        classes().should().onlyDependOnClassesThat(resideInAnyPackage("dev.roadbed.checks.lock", "dev.roadbed.checks.finding",
                        "dev.roadbed.checks.pom", "dev.roadbed.checks.file", "com.google.auto.service", "java.."))
                .check(new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("dev.roadbed.checks.lock"));
    }
}
