package org.trialign;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.vaadin.flow.router.Route;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The direction of the modules (design §6) and a handful of rules that Modulith does not know. */
@AnalyzeClasses(packages = "org.trialign", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @Test
    @Rule("PR-1")
    void modulesUseOnlyWhatTheyMay() {
        ApplicationModules.of(TrialignApplication.class).verify();
    }

    @ArchTest
    @Rule("PR-2")
    static final ArchRule onlyTheScreensKnowVaadin = noClasses()
            .that()
            .resideOutsideOfPackage("org.trialign.ui..")
            .and()
            .doNotHaveFullyQualifiedName("org.trialign.TrialignApplication")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.vaadin..");

    @ArchTest
    @Rule("PR-2")
    static final ArchRule pureModulesKnowNoFramework = noClasses()
            .that()
            .resideInAnyPackage(
                    "org.trialign.base..", "org.trialign.model..", "org.trialign.findings..", "org.trialign.audience..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.jooq..", "org.springframework.stereotype..", "org.springframework.context..", "jakarta..");

    @ArchTest
    @Rule("PR-2")
    static final ArchRule onlyStorageKnowsJooq = noClasses()
            .that()
            .resideOutsideOfPackages("org.trialign.db..", "org.trialign.workshop..", "org.trialign.access..")
            .and()
            .doNotHaveFullyQualifiedName("org.trialign.TrialignApplication")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.jooq..", "org.trialign.db..");

    @ArchTest
    @Rule("PR-3")
    static final ArchRule viewsAreTheirOwnPackagesBusiness = classes()
            .that()
            .areAnnotatedWith(Route.class)
            .should()
            .haveSimpleNameEndingWith("View")
            .andShould()
            .notHaveModifier(JavaModifier.PUBLIC);

    @ArchTest
    @Rule("PR-1")
    static final ArchRule screensHaveNoCircles =
            slices().matching("org.trialign.ui.(*)..").should().beFreeOfCycles();
}
