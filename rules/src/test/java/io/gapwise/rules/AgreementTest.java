package io.gapwise.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.core.testing.PublishedCase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Measures the rules against published experts; writes {@code target/agreement.md}. */
class AgreementTest {

    /** How many cases agreed when last looked at: raise a number with the rules, lower it only with a word in the changelog. */
    private static final int SAME_VERDICT = 23;

    private static final int ADVISES_SOME = 26;
    private static final int ADVISES_ALL = 19;

    /** The cases that were encoded before anybody saw what the rules say of them. */
    private static final Agreement FRESH = Agreement.with(PublishedCase.fresh());

    private static final Agreement AGREEMENT = Agreement.with(PublishedCase.all());

    @BeforeAll
    static void report() throws IOException {
        Files.writeString(
                Path.of("target/agreement.md"),
                AGREEMENT.report("Agreement with published experts") + "\n"
                        + FRESH.report("Agreement on cases encoded before they were run"));
        System.out.println("Agreement with published experts, in full in rules/target/agreement.md:\n"
                + AGREEMENT.figures() + FRESH.figures());
    }

    @Test
    void authorsWhoLeaveNoDoubtGetTheirVerdictUnlessTheCaseSaysWhyNot() {
        assertThat(AGREEMENT.sure().withAnotherVerdict())
                .extracting(compared -> compared.published().name())
                .containsExactlyElementsOf(AGREEMENT.cases().stream()
                        .filter(compared -> compared.published().differs() != null)
                        .map(compared -> compared.published().name())
                        .toList());
    }

    @Test
    void whereTheVerdictIsTheSameSomeOfTheAuthorsInterventionsAreAdvised() {
        assertThat(AGREEMENT.cases())
                .filteredOn(PublishedComparison::sameVerdict)
                .filteredOn(compared -> !compared.advisesSome())
                .extracting(compared -> compared.published().name())
                .isEmpty();
    }

    @Test
    void ofFreshCasesMostGetTheirAuthorsVerdictAndInterventions() {
        Agreement advising = FRESH.withInterventions();
        int cases = advising.cases().size();

        assertThat(100 * FRESH.sameVerdict() / FRESH.cases().size())
                .as("the same verdict, in %")
                .isGreaterThanOrEqualTo(85);
        assertThat(100 * advising.advisesSome() / cases)
                .as("at least one, in %")
                .isGreaterThanOrEqualTo(90);
        assertThat(100 * advising.advisesAll() / cases).as("all, in %").isGreaterThanOrEqualTo(60);
    }

    @Test
    void noFigureGetsWorseUnnoticed() {
        assertThat(AGREEMENT.sameVerdict()).as("the same verdict").isGreaterThanOrEqualTo(SAME_VERDICT);
        assertThat(AGREEMENT.advisesSome()).as("at least one intervention").isGreaterThanOrEqualTo(ADVISES_SOME);
        assertThat(AGREEMENT.advisesAll()).as("all interventions").isGreaterThanOrEqualTo(ADVISES_ALL);
    }
}
