package dev.roadbed.plugin;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The arrows of docs/design.md, as far as this module is their tail. */
class ArchitectureTest {

    private final JavaClasses goals = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.roadbed.plugin");

    @Test
    void goalsKnowNoRule() {
        noClasses().should().dependOnClassesThat(resideInAnyPackage("dev.roadbed.enforcer..", "org.apache.maven.enforcer.."))
                .check(goals);
    }

    @Test
    void noGoalDependsOnMavensImplementation() {
        noClasses().should().dependOnClassesThat(resideInAnyPackage("..internal..", "org.eclipse.aether.impl.."))
                .because("that changes with every release of Maven")
                .check(goals);
    }
}
