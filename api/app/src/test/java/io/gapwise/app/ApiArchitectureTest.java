package io.gapwise.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.gapwise.core.testing.ExhaustiveKinds;
import io.gapwise.core.testing.WithoutTestJars;
import java.util.Set;

@AnalyzeClasses(
        packages = "io.gapwise",
        importOptions = {ImportOption.DoNotIncludeTests.class, WithoutTestJars.class})
class ApiArchitectureTest {

    private static final String[] API = {
        "io.gapwise.sheets..", "io.gapwise.service..", "io.gapwise.site..", "io.gapwise.cli..", "io.gapwise.app.."
    };

    @ArchTest
    static final ArchRule leavesDroolsToTheEngine = noClasses()
            .that()
            .resideInAnyPackage(API)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.drools..", "org.kie..");

    @ArchTest
    static final ArchRule readsAndWritesJsonWithJackson3 = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.fasterxml.jackson.core..", "com.fasterxml.jackson.databind..");

    @ArchTest
    static final ArchRule keepsThePackagesOfTheServiceFreeOfCycles =
            slices().matching("io.gapwise.service.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule keepsTheModulesFreeOfCycles =
            slices().matching("io.gapwise.(*)..").should().beFreeOfCycles();

    /** Maven holds this too: none of the two has Spring on its class path. */
    @ArchTest
    static final ArchRule writesSheetsAndCommandsWithoutSpring = noClasses()
            .that()
            .resideInAnyPackage(
                    "io.gapwise.sheets..",
                    "io.gapwise.cli..",
                    "io.gapwise.core..",
                    "io.gapwise.insight..",
                    "io.gapwise.practice..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..");

    /** Pages know the service; the service knows no page. */
    @ArchTest
    static final ArchRule knowsNoPageInTheService = noClasses()
            .that()
            .resideInAPackage("io.gapwise.service..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.gapwise.site..", "io.gapwise.cli..", "io.gapwise.app..");

    /** The command line speaks through its own writer. */
    @ArchTest
    static final ArchRule printsNothingButTheAddress = noClasses()
            .that()
            .resideOutsideOfPackage("io.gapwise.cli..")
            .and()
            .doNotHaveFullyQualifiedName("io.gapwise.service.settings.StartupMessage")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err");

    /** The rulebook leaves out rules that do nothing but ask; any other kind is a reason to show a rule. */
    @ArchTest
    static final ArchRule takesSealedTypesApartByTheirOwnMethods =
            classes().should(ExhaustiveKinds.askForNoKindOfASealedType(Set.of("Effects: Ask")));
}
