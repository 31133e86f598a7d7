package io.gapwise.spark;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.gapwise.core.testing.WithoutTestJars;

@AnalyzeClasses(
        packages = "io.gapwise",
        importOptions = {ImportOption.DoNotIncludeTests.class, WithoutTestJars.class})
class SparkArchitectureTest {

    @ArchTest
    static final ArchRule sparkIsKnownHereOnly = noClasses()
            .that()
            .resideOutsideOfPackage("io.gapwise.spark..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.spark..", "org.apache.hadoop..", "scala..", "io.gapwise.spark..");

    @ArchTest
    static final ArchRule nothingIsDecidedHere = noClasses()
            .that()
            .resideInAPackage("io.gapwise.spark..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.drools..", "org.kie..", "org.springframework..", "java.sql..");

    /** Jackson 2 is Spark's own; what is ours is written and read by one library. */
    @ArchTest
    static final ArchRule jsonIsWrittenByOurOwnLibrary = noClasses()
            .that()
            .resideInAPackage("io.gapwise.spark..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.fasterxml.jackson.databind..", "com.fasterxml.jackson.core..");

    /** The clock is read where a run begins, and nowhere else. */
    @ArchTest
    static final ArchRule oneTimeForOneRun = noClasses()
            .that()
            .resideInAPackage("io.gapwise.spark..")
            .and()
            .haveSimpleNameNotContaining("Run")
            .and()
            .doNotHaveSimpleName("Evaluate")
            .should()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule onlyDoorsAreOpen = classes()
            .that()
            .resideInAPackage("io.gapwise.spark..")
            .and()
            .arePublic()
            .should()
            .haveNameMatching(
                    ".*\\.(GapwiseSpark|GapwiseExtensions|Evaluate|Summarize|Impact|Local|BadRow|package-info)(\\$.*)?");
}
