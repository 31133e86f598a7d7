package io.gapwise.practice;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.gapwise.core.testing.ExhaustiveKinds;
import io.gapwise.core.testing.WithoutTestJars;
import java.util.Set;

@AnalyzeClasses(
        packages = "io.gapwise.practice",
        importOptions = {ImportOption.DoNotIncludeTests.class, WithoutTestJars.class})
class PracticeArchitectureTest {

    @ArchTest
    static final ArchRule knowsTheFactsAndTheAnswersAndNoRuleEngine = classes()
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                    "java..",
                    "org.jspecify..",
                    "org.apache.commons.statistics..",
                    "com.google.ortools..",
                    "tools.jackson..",
                    "..core.cases..",
                    "..core.problems..",
                    "..core.json..",
                    "..core.followup..",
                    "..core.advice..",
                    "..core.wording..",
                    "..practice.."));

    @ArchTest
    static final ArchRule statisticsStayWithTheFigureAndTheCounts = noClasses()
            .that()
            .resideOutsideOfPackages("..practice.figure..", "..practice.record..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("org.apache.commons.."));

    @ArchTest
    static final ArchRule theSolverIsKnownOnlyWhereItIsAsked = noClasses()
            .that()
            .haveNameNotMatching("io\\.gapwise\\.practice\\.plan\\.MixedSolver.*")
            .should()
            .dependOnClassesThat(resideInAnyPackage("com.google.ortools.."));

    @ArchTest
    static final ArchRule onlyWrittenPlansKnowJson = noClasses()
            .that()
            .resideOutsideOfPackage("..practice.planfile..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("tools.jackson..", "..core.json..", "..core.problems.."));

    @ArchTest
    static final ArchRule dataFlowsOneWay = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("figure")
            .definedBy("..practice.figure..")
            .layer("outcomes")
            .definedBy("..practice.outcomes..")
            .layer("schedule")
            .definedBy("..practice.schedule..")
            .layer("money")
            .definedBy("..practice.money..")
            .layer("record")
            .definedBy("..practice.record..")
            .layer("followup")
            .definedBy("..practice.followup..")
            .layer("plan")
            .definedBy("..practice.plan..")
            .layer("groups")
            .definedBy("..practice.groups..")
            .whereLayer("groups")
            .mayNotBeAccessedByAnyLayer()
            .layer("planfile")
            .definedBy("..practice.planfile..")
            .whereLayer("plan")
            .mayOnlyBeAccessedByLayers("planfile")
            .whereLayer("planfile")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("followup")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("schedule")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("record")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("money")
            .mayOnlyBeAccessedByLayers("followup");

    @ArchTest
    static final ArchRule noCycles =
            slices().matching("io.gapwise.practice.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule knowsNoClockNoChanceNoFiles = noClasses()
            .should()
            .dependOnClassesThat()
            .haveNameMatching(
                    "java\\.time\\.Clock|java\\.util\\.Random|java\\.io\\.(File|.*Stream).*|java\\.nio\\.file\\..*")
            .orShould()
            .callMethod(java.time.LocalDate.class, "now")
            .orShould()
            .callMethod(java.time.Instant.class, "now");

    @ArchTest
    static final ArchRule nothingWritesToStandardOut = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

    @ArchTest
    static final ArchRule takesSealedTypesApartByTheirOwnMethods =
            classes().should(ExhaustiveKinds.askForNoKindOfASealedType(Set.of()));
}
