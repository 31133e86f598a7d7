package io.gapwise.insight.why;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.core.advice.Advisor;
import io.gapwise.core.cases.GapCase;
import io.gapwise.core.evaluation.Evaluation;
import io.gapwise.core.evaluation.RuleSetFault;
import io.gapwise.core.ruleset.RuleSet;
import io.gapwise.core.ruleset.Slot;
import io.gapwise.core.testing.CaseBuilder;
import io.gapwise.core.testing.MiniRules;
import io.gapwise.core.testing.RandomAnswers;
import io.gapwise.insight.claims.Claim;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ExplanationTest {

    private static final RuleSet RULES = MiniRules.asTheyAre().read();
    private static final Advisor ADVISOR = new Advisor(RULES);

    @Test
    void everyConclusionHasItsRulesAndEveryRuleItsAnswers() {
        for (GapCase gapCase : cases(200)) {
            Evaluation evaluation = ADVISOR.evaluator().evaluate(gapCase);
            Explanation explanation = Explanation.of(ADVISOR, gapCase);
            claims().forEach(claim -> {
                Why why = explanation.why(claim);
                assertThat(why.holds()).isEqualTo(claim.holds(evaluation));
                assertThat(why.because().stream().map(each -> each.rule().name()))
                        .isEqualTo(
                                why.holds()
                                        ? evaluation.spoke().stream()
                                                .filter(claim::isSaidBy)
                                                .map(rule -> rule.name())
                                                .toList()
                                        : List.of());
                assertThat(why.because())
                        .allSatisfy(each -> assertThat(each.answers().size()
                                        + each.conclusions().size())
                                .as(each.rule().name())
                                .isPositive());
            });
        }
    }

    /** What a group says answers for the obstacle, so the reader must see both what held and who said so. */
    @Test
    void whatWasOnlySaidIsShownAsTheAnswerItGaveAndWithWhoSaidIt() {
        GapCase said = CaseBuilder.aGapCase()
                .with(
                        "evidence.statements",
                        List.of(
                                Map.of("obstacle", "neverLearned", "says", "PRESENT", "by", "MANAGERS", "note", "Ann"),
                                Map.of("obstacle", "neverLearned", "says", "PRESENT", "by", "MANAGERS"),
                                Map.of("obstacle", "conflict", "says", "PRESENT", "by", "EXPERTS")))
                .build();

        Why why = Explanation.of(ADVISOR, said).why(new Claim(Claim.Kind.CAUSE, "NEVER_LEARNED"));

        assertThat(why.because().get(0).answers())
                .containsExactly(
                        new AnswerRead("obstacles.neverLearned", "PRESENT"),
                        new AnswerRead(
                                "evidence.statements",
                                List.of(Map.of(
                                        "obstacle",
                                        "neverLearned",
                                        "says",
                                        "PRESENT",
                                        "by",
                                        "MANAGERS",
                                        "people",
                                        2))));
    }

    @Test
    void everyRuleThatCouldHaveSaidItSaysWhatBecameOfItsCondition() {
        for (GapCase gapCase : cases(200)) {
            Evaluation evaluation = ADVISOR.evaluator().evaluate(gapCase);
            Explanation explanation = Explanation.of(ADVISOR, gapCase);
            claims().forEach(claim -> {
                WhyNot whyNot = explanation.whyNot(claim);
                assertThat(Stream.concat(
                                whyNot.silent().stream().map(each -> each.rule().name()),
                                whyNot.spoke().stream().map(each -> each.rule().name())))
                        .containsExactlyInAnyOrderElementsOf(RULES.rules().stream()
                                .filter(claim::isSaidBy)
                                .map(rule -> rule.name())
                                .toList());
                whyNot.silent().forEach(silent -> {
                    assertThat(silent.condition().held() && whyNot.asked())
                            .as(silent.rule().name())
                            .isFalse();
                    assertConsistent(silent.condition());
                });
                assertThat(whyNot.holds()).isEqualTo(claim.holds(evaluation));
            });
        }
    }

    @Test
    void whatWasNotConcludedIsFollowedToTheAnswersBehindIt() {
        GapCase nothingKnown = CaseBuilder.aGapCase().build();

        WhyNot whyNot = Explanation.of(ADVISOR, nothingKnown).whyNot(new Claim(Claim.Kind.VERDICT, "TRAINING"));

        assertThat(whyNot.holds()).isFalse();
        assertThat(leaves(whyNot).map(ConditionPart::path)).contains("obstacles.neverLearned");
    }

    @Test
    void partsAreShownAsWrittenWithTheirPlace() {
        WhyNot whyNot = Explanation.of(ADVISOR, CaseBuilder.aGapCase().build())
                .whyNot(new Claim(Claim.Kind.CAUSE, "NEVER_LEARNED"));

        ConditionPart failed =
                leaves(whyNot).filter(part -> !part.held()).findFirst().orElseThrow();
        assertThat(failed.text()).startsWith(failed.path());
        assertThat(failed.value()).isEqualTo("UNKNOWN");
        assertThat(failed.line()).isPositive();
    }

    @Test
    void aTestIsGivenAsDataThatSaysTheSameAsItsText() {
        Explanation explanation = Explanation.of(ADVISOR, CaseBuilder.aGapCase().build());

        List<ConditionPart> tests = claims().stream()
                .map(explanation::whyNot)
                .flatMap(ExplanationTest::leaves)
                .toList();

        assertThat(tests).isNotEmpty().allSatisfy(test -> {
            ValueComparison comparison = Objects.requireNonNull(test.comparison());
            String path = Slot.ofQualifiedPath(test.path()).orElseThrow().path();
            String values = comparison.values().stream().map(Object::toString).collect(Collectors.joining(","));
            assertThat(bare(test.text()))
                    .isEqualTo(bare(path + comparison.operator().symbol() + values));
        });
    }

    private static String bare(String test) {
        return test.replaceAll("[\\s()]", "");
    }

    private static Stream<ConditionPart> leaves(WhyNot whyNot) {
        return whyNot.silent().stream().flatMap(silent -> leaves(silent.condition()));
    }

    private static Stream<ConditionPart> leaves(ConditionPart part) {
        return Stream.concat(
                part.kind() == ConditionPart.Kind.TEST ? Stream.of(part) : Stream.empty(),
                Stream.concat(
                        part.parts().stream().flatMap(ExplanationTest::leaves),
                        part.missing().stream().flatMap(ExplanationTest::leaves)));
    }

    private static void assertConsistent(ConditionPart part) {
        boolean expected = switch (part.kind()) {
            case ALL -> part.parts().stream().allMatch(ConditionPart::held);
            case ANY -> part.parts().stream().anyMatch(ConditionPart::held);
            case NOT -> !part.parts().get(0).held();
            case TEST -> part.held();
        };
        assertThat(part.held()).as(part.text()).isEqualTo(expected);
        part.parts().forEach(ExplanationTest::assertConsistent);
    }

    private static List<Claim> claims() {
        return Stream.of(Claim.Kind.values())
                .flatMap(kind -> kind.words().stream().map(word -> new Claim(kind, word)))
                .toList();
    }

    private static List<GapCase> cases(int count) {
        RandomAnswers random = new RandomAnswers(21);
        return Stream.generate(() -> CaseBuilder.aGapCase(random.answers(0.4)).build())
                .filter(ExplanationTest::isAnswered)
                .limit(count)
                .toList();
    }

    private static boolean isAnswered(GapCase gapCase) {
        try {
            ADVISOR.advise(gapCase);
            return true;
        } catch (RuleSetFault e) {
            return false;
        }
    }
}
