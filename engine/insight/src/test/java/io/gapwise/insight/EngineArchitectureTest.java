package io.gapwise.insight;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.gapwise.core.cases.Word;
import io.gapwise.core.testing.ExhaustiveKinds;
import io.gapwise.core.testing.WithoutTestJars;
import java.util.Set;

@AnalyzeClasses(
        packages = {"io.gapwise.core", "io.gapwise.insight"},
        importOptions = {ImportOption.DoNotIncludeTests.class, WithoutTestJars.class})
class EngineArchitectureTest {

    private static final String[] DROOLS = {"org.drools..", "org.kie.."};

    @ArchTest
    static final ArchRule casesAndFindingsArePlainJava = classes()
            .that()
            .resideInAnyPackage("..core.cases..", "..core.findings..", "..core.followup..")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                    "java..",
                    "org.jspecify..",
                    "..core.cases..",
                    "..core.findings..",
                    "..core.followup..",
                    "..core.wording.."));

    @ArchTest
    static final ArchRule droolsIsKnownOnlyWhereRulesAreReadAndWhereTheyAreAsked = noClasses()
            .that()
            .resideOutsideOfPackages("..core.ruleset.drl..", "..core.evaluation..")
            .should()
            .dependOnClassesThat(resideInAnyPackage(DROOLS));

    @ArchTest
    static final ArchRule theSolverIsKnownOnlyToTheLogic = noClasses()
            .that()
            .resideOutsideOfPackage("..insight.logic..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("org.sat4j.."));

    /** Only the built-in rules may use a URL, since they are on the class path. */
    @ArchTest
    static final ArchRule noSpringNoHttpNoSql = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("io.gapwise.core.ruleset.drl.BuiltInRules")
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                    "org.springframework..", "jakarta..", "java.net..", "java.sql..", "javax.sql.."));

    /** A phrase is part of a rule's sentence. Everywhere else a word has the name that the pages show. */
    @ArchTest
    static final ArchRule phrasesStandOnlyInTheSentencesOfRules = noClasses()
            .that()
            .resideOutsideOfPackages("..core.cases..", "..core.ruleset..")
            .should()
            .callMethodWhere(target(name("phrase")).and(target(owner(assignableTo(Word.class)))));

    @ArchTest
    static final ArchRule dataFlowsOneWay = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("cases")
            .definedBy("..core.cases..")
            .layer("findings")
            .definedBy("..core.findings..")
            .layer("followup")
            .definedBy("..core.followup..")
            .layer("ruleset")
            .definedBy("..core.ruleset..")
            .layer("evaluation")
            .definedBy("..core.evaluation..")
            .layer("advice")
            .definedBy("..core.advice..")
            .layer("json")
            .definedBy("..core.json..")
            .layer("rulecases")
            .definedBy("..insight.rulecases..")
            .layer("logic")
            .definedBy("..insight.logic..")
            .layer("analysis")
            .definedBy("..insight.analysis..")
            .layer("drawing")
            .definedBy("..insight.drawing..")
            .layer("proof")
            .definedBy("..insight.proof..")
            .layer("difference")
            .definedBy("..insight.difference..")
            .layer("checking")
            .definedBy("..insight.checking..")
            .layer("mutation")
            .definedBy("..insight.mutation..")
            .layer("claims")
            .definedBy("..insight.claims..")
            .layer("why")
            .definedBy("..insight.why..")
            .layer("change")
            .definedBy("..insight.change..")
            .layer("brief")
            .definedBy("..insight.brief..")
            .layer("interview")
            .definedBy("..insight.interview..")
            .layer("catalogue")
            .definedBy("..insight.catalogue..")
            .layer("asking")
            .definedBy("..insight.asking..")
            .layer("markup")
            .definedBy("..insight.markup..")
            .layer("evidence")
            .definedBy("..insight.evidence..")
            .layer("portfolio")
            .definedBy("..insight.portfolio..")
            .layer("located")
            .definedBy("..insight.located..")
            .layer("signs")
            .definedBy("..insight.signs..")
            .layer("needs")
            .definedBy("..insight.needs..")
            .whereLayer("drawing")
            .mayOnlyBeAccessedByLayers("proof", "difference")
            .whereLayer("proof")
            .mayOnlyBeAccessedByLayers("checking")
            .layer("sentences")
            .definedBy("..insight.sentences..")
            .layer("vocabulary")
            .definedBy("..insight.vocabulary..")
            .whereLayer("sentences")
            .mayOnlyBeAccessedByLayers("catalogue", "vocabulary")
            .whereLayer("vocabulary")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("needs")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("portfolio")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("evidence")
            .mayOnlyBeAccessedByLayers("interview", "asking", "brief")
            .whereLayer("asking")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("catalogue")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("located")
            .mayOnlyBeAccessedByLayers("rulecases", "signs")
            .whereLayer("signs")
            .mayOnlyBeAccessedByLayers("checking", "evidence")
            .whereLayer("markup")
            .mayOnlyBeAccessedByLayers("brief", "catalogue", "proof", "vocabulary", "difference", "mutation")
            .whereLayer("brief")
            .mayOnlyBeAccessedByLayers("asking")
            .whereLayer("interview")
            .mayOnlyBeAccessedByLayers("asking", "needs")
            .whereLayer("change")
            .mayOnlyBeAccessedByLayers("interview", "brief", "asking", "evidence")
            .whereLayer("why")
            .mayOnlyBeAccessedByLayers("asking", "checking", "proof")
            .whereLayer("claims")
            .mayOnlyBeAccessedByLayers("why", "change", "proof")
            .whereLayer("mutation")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("checking")
            .mayOnlyBeAccessedByLayers("mutation")
            .whereLayer("rulecases")
            .mayOnlyBeAccessedByLayers("checking", "catalogue", "proof", "difference", "mutation")
            .whereLayer("json")
            .mayOnlyBeAccessedByLayers("rulecases", "analysis", "brief", "catalogue", "proof", "difference", "mutation")
            .whereLayer("analysis")
            .mayOnlyBeAccessedByLayers("checking")
            .whereLayer("logic")
            .mayOnlyBeAccessedByLayers(
                    "analysis", "proof", "change", "interview", "asking", "evidence", "difference", "mutation")
            .whereLayer("advice")
            .mayOnlyBeAccessedByLayers(
                    "json", "why", "change", "proof", "brief", "portfolio", "asking", "evidence", "difference")
            .whereLayer("difference")
            .mayOnlyBeAccessedByLayers("checking")
            .whereLayer("evaluation")
            .mayOnlyBeAccessedByLayers(
                    "advice",
                    "checking",
                    "claims",
                    "why",
                    "change",
                    "proof",
                    "interview",
                    "asking",
                    "signs",
                    "evidence",
                    "difference",
                    "mutation")
            .whereLayer("ruleset")
            .mayOnlyBeAccessedByLayers(
                    "drawing",
                    "evaluation",
                    "advice",
                    "rulecases",
                    "logic",
                    "analysis",
                    "proof",
                    "checking",
                    "claims",
                    "why",
                    "change",
                    "asking",
                    "catalogue",
                    "located",
                    "sentences",
                    "signs",
                    "vocabulary",
                    "difference",
                    "mutation")
            .whereLayer("findings")
            .mayOnlyBeAccessedByLayers(
                    "ruleset",
                    "evaluation",
                    "advice",
                    "rulecases",
                    "logic",
                    "analysis",
                    "proof",
                    "checking",
                    "claims",
                    "why",
                    "change",
                    "interview",
                    "evidence",
                    "signs",
                    "difference");

    @ArchTest
    static final ArchRule noCycles =
            slices().matching("io.gapwise.(core|insight).(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule evaluationKnowsNoClockNoChanceNoFiles = noClasses()
            .that()
            .resideInAnyPackage(
                    "..core.cases..",
                    "..core.findings..",
                    "..core.followup..",
                    "..core.evaluation..",
                    "..core.advice..")
            .should()
            .dependOnClassesThat()
            .haveNameMatching(
                    "java\\.time\\.Clock|java\\.util\\.Random|java\\.lang\\.System|java\\.io\\.(File|.*Stream).*|java\\.nio\\.file\\..*")
            .orShould()
            .callMethod(java.time.Instant.class, "now");

    @ArchTest
    static final ArchRule nothingWritesToStandardOut = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

    @ArchTest
    static final ArchRule takesSealedTypesApartByTheirOwnMethods =
            classes().should(ExhaustiveKinds.askForNoKindOfASealedType(Set.of()));
}
