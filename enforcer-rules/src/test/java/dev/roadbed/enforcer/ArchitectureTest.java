package dev.roadbed.enforcer;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import org.apache.maven.enforcer.rule.api.AbstractEnforcerRule;
import org.junit.jupiter.api.Test;

/** The arrows of docs/design.md, as far as this module is their tail. */
class ArchitectureTest {

    private final JavaClasses rules = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.roadbed.enforcer");

    @Test
    void rulesKnowChecksAndMavenAndNothingElse() {
        classes().should().onlyDependOnClassesThat(resideInAnyPackage("dev.roadbed.enforcer", "dev.roadbed.checks..",
                        "org.apache.maven..", "org.eclipse.aether..", "javax.inject", "java.."))
                .because("an adapter translates; whatever needs a library is a check's business")
                .check(rules);
    }

    @Test
    void noRuleDependsOnMavensImplementation() {
        noClasses().should().dependOnClassesThat(resideInAnyPackage("org.apache.maven.enforcer.rules..", "..internal..", "org.eclipse.aether.impl.."))
                .because("those change with every release of Maven and the enforcer plugin")
                .check(rules);
    }

    @Test
    void rulesAreNeverCached() {
        classes().that().areAssignableTo(AbstractEnforcerRule.class)
                .should(declareGetCacheId())
                .because("the enforcer plugin does not ask a cached rule again, not even in the next module")
                .check(rules);
    }

    private static ArchCondition<JavaClass> declareGetCacheId() {
        return ArchCondition.from(DescribedPredicate.describe(
                "declare getCacheId() themselves or are RoadbedRules",
                rule -> rule.isAssignableTo(RoadbedRule.class)
                        || rule.getMethods().stream().anyMatch(method -> method.getName().equals("getCacheId"))));
    }
}
