package io.gapwise.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.core.ruleset.Rule;
import io.gapwise.insight.proof.Promise;
import io.gapwise.insight.proof.PromiseResult;
import io.gapwise.insight.proof.Proof;
import io.gapwise.insight.proof.ProofMarkdown;
import io.gapwise.insight.proof.ProofReport;
import io.gapwise.insight.proof.ProofText;
import io.gapwise.insight.proof.ProofTexts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What the rules promise of every case there is, not only of those that somebody thought of. */
class ProofTest {

    private static final ProofReport REPORT = Proof.of(RulesOfModule.RULES);
    private static final ProofTexts TEXTS = ProofTexts.in(Locale.ENGLISH, RulesOfModule.RULES);

    @Test
    void everythingThatTheRulesPromiseIsProved() {
        assertThat(REPORT.failures()).as(ProofText.of(REPORT, TEXTS)).isEmpty();
    }

    @Test
    void everyPromiseIsAboutSomething() {
        assertThat(REPORT.byPromise()).containsOnlyKeys(Promise.values());
        assertThat(REPORT.byPromise().get(Promise.RULE_CAN_SPEAK))
                .extracting(PromiseResult::about)
                .containsExactlyInAnyOrderElementsOf(RulesOfModule.RULES.rules().stream()
                        .map(Rule::name)
                        .toList());
    }

    @Test
    void atLeastThirtyInvariantsHold() {
        List<Rule> invariants = RulesOfModule.RULES.invariants();
        assertThat(invariants).hasSizeGreaterThanOrEqualTo(30);
        assertThat(REPORT.byPromise().get(Promise.INVARIANT_HOLDS)).hasSameSizeAs(invariants);
        assertThat(invariants).allSatisfy(invariant -> {
            assertThat(invariant.summary()).matches("[A-Z][^.;:]+");
            assertThat(RulesOfModule.RULES.translations().of(Locale.GERMAN, invariant.name(), invariant.summary()))
                    .isPresent();
        });
    }

    /** The table is made by the command that stands above it. */
    @Test
    void theReadmeShowsTheProofAsItIs() throws IOException {
        assertThat(Files.readString(Path.of("README.md"))).contains(ProofMarkdown.table(REPORT, TEXTS));
    }
}
