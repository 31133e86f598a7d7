package io.gapwise.insight.claims;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClaimTextTest {

    @ParameterizedTest
    @CsvSource({
        "TRAINING, verdict:TRAINING",
        "COACHING, method:COACHING",
        "NEVER_LEARNED, cause:NEVER_LEARNED",
        "FIX_TOOLS, remedy:FIX_TOOLS",
        "STRATEGIC, alignment:STRATEGIC",
        "NOT_WORTH_PURSUING, pursuit:NOT_WORTH_PURSUING",
        "discounted:NEVER_LEARNED, discounted:NEVER_LEARNED",
        "exclusion:COACHING, exclusion:COACHING",
        "measure:4, measure:4",
    })
    void readsConclusionsByTheirWords(String written, String claim) {
        assertThat(ClaimText.read(written).claim().orElseThrow().text()).isEqualTo(claim);
    }

    @ParameterizedTest
    @CsvSource({
        "COACHNG, COACHING",
        "verdict:TRANING, verdict:TRAINING",
        "metod:COACHING, method:COACHING",
        "remedy:FIX_TOOL, remedy:FIX_TOOLS",
    })
    void saysWhatWasProbablyMeant(String written, String meant) {
        ClaimText read = ClaimText.read(written);

        assertThat(read.claim()).isEmpty();
        assertThat(read.maybe()).isEqualTo(meant);
        assertThat(read.allowed()).contains(meant);
    }

    @Test
    void takesOnlyTheKindsThatMayBeAskedFor() {
        ClaimText read = ClaimText.read("measure:4", Claim.Kind.VERDICT, Claim.Kind.METHOD);

        assertThat(read.claim()).isEmpty();
        assertThat(read.allowed()).contains("verdict:MIXED", "method:COACHING").doesNotContain("measure:4");
    }
}
