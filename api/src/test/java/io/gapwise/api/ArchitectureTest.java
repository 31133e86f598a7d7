package io.gapwise.api;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.gapwise.api", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule leavesDroolsToTheEngine =
            noClasses().should().dependOnClassesThat().resideInAnyPackage("org.drools..", "org.kie..");

    @ArchTest
    static final ArchRule readsAndWritesJsonWithJackson3 = noClasses()
            .that()
            .resideOutsideOfPackage("..docs..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.fasterxml.jackson.core..", "com.fasterxml.jackson.databind..");

    @ArchTest
    static final ArchRule keepsThePackagesFreeOfCycles =
            slices().matching("io.gapwise.api.(*)..").should().beFreeOfCycles();

    /** The command line speaks through its own writer. */
    @ArchTest
    static final ArchRule printsNothingButTheAddress = noClasses()
            .that()
            .resideOutsideOfPackage("..cli..")
            .and()
            .doNotHaveFullyQualifiedName("io.gapwise.api.settings.Address")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err");
}
