package dev.roadbed.checks.crypto;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The arrows of the crypto analysis: flow knows model, and both know value, sink and bytecode; none of these knows them, and bytecode and sinks know no values. */
class CryptoArrowsTest {

    private static final String HERE = "dev.roadbed.checks.crypto.";

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("dev.roadbed.checks.crypto");

    @Test
    void valuesKnowNobody() {
        noClasses().that().resideInAPackage(HERE + "value")
                .should().dependOnClassesThat(resideInAnyPackage(HERE + "flow", HERE + "model", HERE + "sink", HERE + "bytecode")).check(classes);
    }

    @Test
    void classFilesAndSinksKnowNothingOfTheFlow() {
        noClasses().that().resideInAnyPackage(HERE + "bytecode", HERE + "sink")
                .should().dependOnClassesThat(resideInAnyPackage(HERE + "flow", HERE + "model", HERE + "value")).check(classes);
    }

    @Test
    void modelsOfLibrariesKnowNothingOfTheFlow() {
        noClasses().that().resideInAPackage(HERE + "model").should().dependOnClassesThat(resideInAnyPackage(HERE + "flow")).check(classes);
    }

    @Test
    void theAnalysisKnowsNoPolicy() {
        noClasses().that().resideInAnyPackage(HERE + "flow", HERE + "model", HERE + "value", HERE + "bytecode", HERE + "sink")
                .should().dependOnClassesThat(resideInAnyPackage(HERE + "policy..")).check(classes);
    }
}
