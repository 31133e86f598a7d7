package io.gapwise.insight.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.core.cases.CaseAnswers;
import io.gapwise.core.cases.GapCase;
import io.gapwise.core.cases.VerdictValue;
import io.gapwise.core.ruleset.RuleSet;
import io.gapwise.core.testing.CaseBuilder;
import io.gapwise.core.testing.MiniRules;
import io.gapwise.insight.certificate.Certificate;
import io.gapwise.insight.certificate.CertificateCheck;
import io.gapwise.insight.logic.CaseLogic;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What is proved can be checked by somebody who trusts neither the solver nor this program. */
class CertificatesTest {

    private static final RuleSet RULES = MiniRules.asTheyAre().read();

    @Test
    void everyPromiseThatHoldsHasAProofAndNoOtherHas() {
        Set<String> refuted = Proof.of(RULES).failures().stream()
                .map(failure -> failure.promise() + " " + failure.about())
                .collect(Collectors.toSet());
        List<Certificates.Certified> all = Certificates.of(RULES);

        assertThat(all).extracting(Certificates.Certified::name).doesNotHaveDuplicates();
        assertThat(all).allSatisfy(each -> {
            boolean holds = !refuted.contains(each.promise() + " " + each.about());
            assertThat(each.certificate().isPresent()).as(each.name()).isEqualTo(holds);
            each.certificate().ifPresent(certificate -> assertThat(CertificateCheck.of(
                            Certificate.read(certificate.cnf(each.says()), certificate.drat())))
                    .as(each.name())
                    .isEmpty());
        });
    }

    @Test
    void aProofOfAnotherFormulaIsRefused() {
        Certificate certificate = Certificates.of(RULES).stream()
                .filter(each -> each.promise() == Promise.ONE_VERDICT)
                .findFirst()
                .flatMap(Certificates.Certified::certificate)
                .orElseThrow();
        List<int[]> weaker = certificate.clauses().stream()
                .filter(clause -> clause.length > 1)
                .toList();
        assertThat(CertificateCheck.of(
                        new Certificate(certificate.variables(), weaker, certificate.lemmas())))
                .isPresent();
    }

    @Test
    void whatIsSettledAndWhatIsNotNearCanBeCheckedToo() {
        CaseLogic logic = CaseLogic.of(RULES);
        GapCase little =
                CaseBuilder.aGapCase().with("goal.stake", "LITTLE").build();
        Set<String> open = new HashSet<>(CaseAnswers.paths());
        open.remove("goal.stake");
        assertThat(logic.settled(little, open, VerdictValue.NOT_TRAINING)).isTrue();
        Certificate settled = logic.certificateOfSettled(little, open, VerdictValue.NOT_TRAINING)
                .orElseThrow();
        assertThat(CertificateCheck.of(settled)).isEmpty();
        assertThat(logic.certificateOfSettled(
                        little, new HashSet<>(CaseAnswers.paths()), VerdictValue.NOT_TRAINING))
                .isEmpty();

        // Only the stake could change the verdict, and it is not among what may change.
        assertThat(logic.certificateOfNoneNear(little, open, logic.verdict(VerdictValue.TRAINING)))
                .hasValueSatisfying(near ->
                        assertThat(CertificateCheck.of(near)).isEmpty());
        assertThat(logic.certificateOfNoneNear(
                        little, new HashSet<>(CaseAnswers.paths()), logic.verdict(VerdictValue.TRAINING)))
                .isEmpty();
    }
}
