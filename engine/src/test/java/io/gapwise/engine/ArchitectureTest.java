package io.gapwise.engine;

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

@AnalyzeClasses(packages = "io.gapwise.engine", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String[] DROOLS = {"org.drools..", "org.kie.."};

    @ArchTest
    static final ArchRule casesAndFindingsArePlainJava = classes()
            .that()
            .resideInAnyPackage("..engine.cases..", "..engine.findings..")
            .should()
            .onlyDependOnClassesThat(
                    resideInAnyPackage("java..", "org.jspecify..", "..engine.cases..", "..engine.findings.."));

    @ArchTest
    static final ArchRule droolsIsKnownOnlyWhereRulesAreReadAndWhereTheyAreAsked = noClasses()
            .that()
            .resideOutsideOfPackages("..engine.ruleset.drl..", "..engine.evaluation..")
            .should()
            .dependOnClassesThat(resideInAnyPackage(DROOLS));

    @ArchTest
    static final ArchRule theSolverIsKnownOnlyToTheLogic = noClasses()
            .that()
            .resideOutsideOfPackage("..engine.logic..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("org.sat4j.."));

    @ArchTest
    static final ArchRule noSpringNoHttpNoSql = noClasses()
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                    "org.springframework..", "jakarta..", "java.net..", "java.sql..", "javax.sql.."));

    @ArchTest
    static final ArchRule dataFlowsOneWay = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("cases")
            .definedBy("..engine.cases..")
            .layer("findings")
            .definedBy("..engine.findings..")
            .layer("ruleset")
            .definedBy("..engine.ruleset..")
            .layer("evaluation")
            .definedBy("..engine.evaluation..")
            .layer("advice")
            .definedBy("..engine.advice..")
            .layer("json")
            .definedBy("..engine.json..")
            .layer("rulecases")
            .definedBy("..engine.rulecases..")
            .layer("logic")
            .definedBy("..engine.logic..")
            .layer("analysis")
            .definedBy("..engine.analysis..")
            .layer("checking")
            .definedBy("..engine.checking..")
            .layer("claims")
            .definedBy("..engine.claims..")
            .layer("why")
            .definedBy("..engine.why..")
            .layer("change")
            .definedBy("..engine.change..")
            .layer("brief")
            .definedBy("..engine.brief..")
            .layer("interview")
            .definedBy("..engine.interview..")
            .layer("portfolio")
            .definedBy("..engine.portfolio..")
            .whereLayer("portfolio")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("brief")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("interview")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("change")
            .mayOnlyBeAccessedByLayers("interview", "brief")
            .whereLayer("why")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("claims")
            .mayOnlyBeAccessedByLayers("why", "change")
            .whereLayer("checking")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("rulecases")
            .mayOnlyBeAccessedByLayers("checking")
            .whereLayer("json")
            .mayOnlyBeAccessedByLayers("rulecases", "brief")
            .whereLayer("analysis")
            .mayOnlyBeAccessedByLayers("checking")
            .whereLayer("logic")
            .mayOnlyBeAccessedByLayers("analysis", "change", "interview")
            .whereLayer("advice")
            .mayOnlyBeAccessedByLayers("json", "why", "change", "brief", "portfolio")
            .whereLayer("evaluation")
            .mayOnlyBeAccessedByLayers("advice", "checking", "claims", "why", "change", "interview")
            .whereLayer("ruleset")
            .mayOnlyBeAccessedByLayers(
                    "evaluation", "advice", "rulecases", "logic", "analysis", "checking", "claims", "why", "change")
            .whereLayer("findings")
            .mayOnlyBeAccessedByLayers(
                    "ruleset",
                    "evaluation",
                    "advice",
                    "logic",
                    "analysis",
                    "checking",
                    "claims",
                    "why",
                    "change",
                    "interview");

    @ArchTest
    static final ArchRule noCycles =
            slices().matching("io.gapwise.engine.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule evaluationKnowsNoClockNoChanceNoFiles = noClasses()
            .that()
            .resideInAnyPackage("..engine.cases..", "..engine.findings..", "..engine.evaluation..", "..engine.advice..")
            .should()
            .dependOnClassesThat()
            .haveNameMatching(
                    "java\\.time\\.Clock|java\\.util\\.Random|java\\.lang\\.System|java\\.io\\.(File|.*Stream).*|java\\.nio\\.file\\..*")
            .orShould()
            .callMethod(java.time.Instant.class, "now");

    @ArchTest
    static final ArchRule nothingWritesToStandardOut = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
}
