package dev.roadbed.checks.acceptance;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Findings know nobody, the ledger knows findings, and no check knows the ledger: whoever could be excused must not be able to ask. */
class AcceptanceArrowsTest {

    private static final String FINDING = "dev.roadbed.checks.finding";
    private static final String ACCEPTANCE = "dev.roadbed.checks.acceptance";

    private final JavaClasses checks = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.roadbed.checks");

    @Test
    void findingsKnowOnlyHowToWriteThem() {
        classes().that().resideInAPackage(FINDING)
                .should().onlyDependOnClassesThat(resideInAnyPackage(FINDING, "dev.roadbed.checks.file", "dev.roadbed.checks.json",
                        "java..", "com.fasterxml.jackson.core.."))
                .check(checks);
    }

    @Test
    void theLedgerKnowsFindingsAndYaml() {
        classes().that().resideInAPackage(ACCEPTANCE)
                .should().onlyDependOnClassesThat(resideInAnyPackage(ACCEPTANCE, FINDING, "java..", "org.snakeyaml.engine..", "com.google.auto.."))
                .check(checks);
    }

    @Test
    void noCheckKnowsTheLedger() {
        noClasses().that().resideOutsideOfPackage(ACCEPTANCE)
                .should().dependOnClassesThat(resideInAnyPackage(ACCEPTANCE))
                .check(checks);
    }

    @Test
    void nobodyReadsTheClock() {
        noClasses().that().resideInAnyPackage(FINDING, ACCEPTANCE)
                .should().callMethod(LocalDate.class, "now")
                .orShould().dependOnClassesThat(resideInAnyPackage("java.time.zone.."))
                .orShould().dependOnClassesThat().areAssignableTo(Clock.class)
                .because("the day of judgement is given by whoever calls")
                .check(checks);
    }
}
