package io.gapwise.insight.difference;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.core.advice.Advisor;
import io.gapwise.core.cases.GapCase;
import io.gapwise.core.evaluation.Evaluation;
import io.gapwise.core.ruleset.RuleSet;
import io.gapwise.core.testing.SmallWorld;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Checks with random rule sets over a few questions, and random changes of them, that what is proved of a change is what
 * trying every case shows.
 */
class DifferenceBruteForceTest {

    private static final int PAIRS = Integer.getInteger("gapwise.pairs", 4);

    @ParameterizedTest
    @EnumSource
    void theProofSaysOfAChangeWhatTryingEveryCaseSays(SmallWorld world) {
        for (int seed = 1; seed <= PAIRS; seed++) {
            ChangedRules drawn = ChangedRules.drawn(seed, world);
            agree(drawn.before(), drawn.after(), world, world + " " + seed + " " + drawn.what());
        }
    }

    /** What follows from more or less speaking for something is told by the lead that it takes, and in no other case. */
    @Test
    void aSingleShiftIsToldByTheLeadThatItTakes() {
        Set<Aspect> told = EnumSet.noneOf(Aspect.class);
        for (SmallWorld world : SmallWorld.values()) {
            for (int seed = 1; seed <= 4 * PAIRS; seed++) {
                ChangedRules drawn = seed % 4 == 0
                        ? ChangedRules.weighedOtherwise(seed, world)
                        : ChangedRules.weighedAmongOthers(seed, world);
                RuleSetDifference difference = DifferenceFinder.between(drawn.before(), drawn.after());
                List<Aspect> led = led(difference);
                if (!led.isEmpty()) {
                    told.addAll(led);
                    agree(drawn.before(), drawn.after(), world, world + " " + seed + " " + drawn.what());
                }
            }
        }
        assertThat(told).contains(Aspect.FIRST_REMEDY, Aspect.FIRST_METHOD, Aspect.ORDER);
    }

    /** Lists the aspects of which a change is told by a lead. */
    private static List<Aspect> led(RuleSetDifference difference) {
        return difference.aspects().stream()
                .filter(aspect -> aspect.changes().stream()
                        .anyMatch(change -> change.margin().isPresent()))
                .map(AspectDifference::aspect)
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void theSameRulesInOtherWordsOrUnderAnotherNameNeverDifferInMoreThanWording(SmallWorld world) {
        for (int seed = 1; seed <= 3; seed++) {
            ChangedRules drawn = ChangedRules.inOtherWords(seed, world);
            RuleSetDifference difference = DifferenceFinder.between(drawn.before(), drawn.after());
            assertThat(difference.onlyWording() || difference.provedTheSame())
                    .as("%s %d: %s", world, seed, DifferenceText.of(difference))
                    .isTrue();
        }
    }

    private static void agree(RuleSet before, RuleSet after, SmallWorld world, String drawn) {
        RuleSetDifference difference = DifferenceFinder.between(before, after);
        assertThat(difference.undecided()).as(drawn).isEmpty();
        assertThat(difference.disagreements())
                .as("%s: %s", drawn, DifferenceText.of(difference))
                .isEmpty();
        List<BothAnswers> all = answers(before, after, world);
        Set<Aspect> told = EnumSet.noneOf(Aspect.class);
        all.forEach(each -> each.firstDifference(difference.rules()).ifPresent(told::add));
        assertThat(difference.aspects())
                .as("%s: %s", drawn, DifferenceText.of(difference))
                .extracting(AspectDifference::aspect)
                .containsExactlyElementsOf(told);
        for (Aspect same : difference.same()) {
            assertThat(all)
                    .as("%s: %s stays", drawn, same)
                    .noneMatch(each -> each.comparable(same) && each.differs(same, difference.rules()));
        }
        for (AspectDifference aspect : difference.aspects()) {
            aspect.changes().forEach(change -> described(change, all, difference.rules(), drawn));
            if (aspect.aspect() == Aspect.FIRST_REMEDY || aspect.aspect() == Aspect.FIRST_METHOD) {
                nothingElse(aspect, all, difference.rules(), drawn);
            }
        }
    }

    /** Each change is listed, or of a kind with those of which it is said by what lead they happen, and these happen. */
    private static void nothingElse(AspectDifference told, List<BothAnswers> all, RulesCompared rules, String drawn) {
        Optional<Shifts.Shift> shift = new Comparison(rules, true)
                .shifts()
                .all()
                .filter(shifts -> told.others().isPresent())
                .map(shifts -> shifts.get(0));
        for (BothAnswers each : all) {
            if (told.whole() && each.firstDifference(rules).equals(Optional.of(told.aspect()))) {
                ChangeKind kind = each.kind(told.aspect());
                boolean listed =
                        told.changes().stream().anyMatch(change -> change.kind().equals(kind));
                boolean byLead = shift.flatMap(shifted -> Margin.of(kind, shifted))
                        .filter(margin ->
                                margin.holds(each.before().evaluation().orElseThrow()))
                        .isPresent();
                assertThat(listed || byLead)
                        .as("%s: %s, %s of %s", drawn, told.others(), kind, each.gapCase())
                        .isTrue();
            }
        }
    }

    /**
     * The alternatives of a description hold only in cases that show the change, and in each of them if it is whole. Where a
     * lead decides it, they do so together with that.
     */
    private static void described(AnswerChange change, List<BothAnswers> all, RulesCompared rules, String drawn) {
        for (BothAnswers each : all) {
            Optional<Boolean> shows = each.shows(change.kind(), rules);
            if (shows.isPresent()) {
                Evaluation evaluation = each.before().evaluation().orElseThrow();
                boolean always = change.where().always().stream().allMatch(test -> test.holds(evaluation.fact()));
                boolean inWays = always
                        && change.where().ways().stream()
                                .anyMatch(way -> way.stream().allMatch(test -> test.holds(evaluation.fact())));
                change.margin()
                        .ifPresent(margin -> assertThat(inWays && margin.holds(evaluation))
                                .as("%s: %s and %s is %s of %s", drawn, change.where(), margin, change.kind(), each)
                                .isEqualTo(shows.get()));
                if (shows.get()) {
                    assertThat(always)
                            .as("%s: %s always where %s in %s", drawn, change.where(), change.kind(), each)
                            .isTrue();
                }
                if (change.margin().isPresent()) {
                    continue;
                }
                if (inWays) {
                    assertThat(shows.get())
                            .as("%s: %s is %s of %s", drawn, change.where(), change.kind(), each.gapCase())
                            .isTrue();
                } else if (change.where().whole()) {
                    assertThat(shows.get())
                            .as("%s: nothing but %s is %s, of %s", drawn, change.where(), change.kind(), each.gapCase())
                            .isFalse();
                }
            }
        }
    }

    private static List<BothAnswers> answers(RuleSet before, RuleSet after, SmallWorld world) {
        Advisor old = new Advisor(before);
        Advisor young = new Advisor(after);
        List<BothAnswers> all = new ArrayList<>();
        for (GapCase gapCase : world.cases()) {
            all.add(new BothAnswers(gapCase, AnswerSeen.of(gapCase, old), AnswerSeen.of(gapCase, young)));
        }
        return all;
    }
}
