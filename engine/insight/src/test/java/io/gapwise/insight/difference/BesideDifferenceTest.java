package io.gapwise.insight.difference;

import static io.gapwise.core.testing.CaseBuilder.aGapCase;
import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.core.advice.Advisor;
import io.gapwise.core.cases.GapCase;
import io.gapwise.core.evaluation.Evaluator;
import io.gapwise.core.evaluation.ProgressEvaluation;
import io.gapwise.core.findings.Findings;
import io.gapwise.core.followup.FollowUp;
import io.gapwise.core.followup.InPlace;
import io.gapwise.core.json.BadCase;
import io.gapwise.core.json.FollowUpJson;
import io.gapwise.core.ruleset.Conclusion;
import io.gapwise.core.ruleset.Rule;
import io.gapwise.core.ruleset.RuleSet;
import io.gapwise.core.ruleset.Stage;
import io.gapwise.core.testing.MiniRules;
import io.gapwise.core.testing.RandomRules;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Checks with random rules of progress, and random changes of them, that what is proved of a change is what trying every
 * follow-up of every case shows.
 */
class BesideDifferenceTest {

    private static final int PAIRS = Integer.getInteger("gapwise.pairs", 8);

    private static final Set<String> ASKED =
            Set.of("followUp.weeks", "followUp.inPlace", "goal.stake", "Verdict.value", "Causes.found");

    private static final List<GapCase> CASES = cases();
    private static final List<FollowUp> FOLLOW_UPS = followUps();

    /** Holds what old and new rules judge of one follow-up of one answer. */
    private record BothJudged(ProgressEvaluation before, ProgressEvaluation after) {

        boolean differs() {
            return before.value() != after.value();
        }

        boolean speaksOtherwise(RulePair pair) {
            return before.spoke().stream().anyMatch(rule -> rule == pair.before())
                    != after.spoke().stream().anyMatch(rule -> rule == pair.after());
        }
    }

    @Test
    void theProofSaysOfJudgementsWhatTryingEveryFollowUpSays() {
        int told = 0;
        for (int seed = 1; seed <= PAIRS; seed++) {
            RuleSet before = rules(seed);
            RuleSet after = changed(before, seed);
            RuleSetDifference difference = DifferenceFinder.between(before, after);
            String drawn = seed + ": " + DifferenceText.of(difference);
            assertThat(difference.disagreements()).as(drawn).isEmpty();
            assertThat(difference.undecided()).as(drawn).isEmpty();
            List<BothJudged> all = judged(before, after);
            List<AnswerChange> changes = difference
                    .changes()
                    .filter(change -> change.kind().aspect() == Aspect.PROGRESS)
                    .toList();
            assertThat(changes.isEmpty())
                    .as(drawn)
                    .isEqualTo(all.stream()
                            .noneMatch(each -> each.differs()
                                    || difference.rules().changed().stream().anyMatch(each::speaksOtherwise)));
            for (AnswerChange change : changes) {
                if (change.kind().about().isEmpty()) {
                    described(change, all, drawn);
                    told++;
                }
            }
        }
        assertThat(told).isPositive();
    }

    private static void described(AnswerChange change, List<BothJudged> all, String drawn) {
        for (BothJudged each : all) {
            if (each.before().value().name().equals(change.kind().from())) {
                boolean shows = each.after().value().name().equals(change.kind().to());
                boolean always = change.where().always().stream()
                        .allMatch(test -> test.holds(each.before().fact()));
                boolean inWays = always
                        && change.where().ways().stream()
                                .anyMatch(way -> way.stream()
                                        .allMatch(
                                                test -> test.holds(each.before().fact())));
                assertThat(!shows || always).as("%s%n%s", drawn, each).isTrue();
                assertThat(!inWays || shows).as("%s%n%s", drawn, each).isTrue();
                assertThat(!change.where().whole() || shows == inWays)
                        .as("%s%n%s", drawn, each)
                        .isTrue();
            }
        }
    }

    /** Rules that answer are the same here, and so is every answer. */
    @Test
    void whatIsJudgedOtherwiseIsNoOtherAnswer() {
        RuleSet before = rules(1);
        RuleSetDifference difference = DifferenceFinder.between(before, changed(before, 1));
        assertThat(difference.same())
                .containsAll(Arrays.stream(Aspect.values())
                        .filter(aspect -> !aspect.besideAnAnswer() && aspect != Aspect.WORDS)
                        .toList())
                .contains(Aspect.PRIORITY, Aspect.PLACE);
    }

    private static RuleSet rules(int seed) {
        List<Rule> all = new ArrayList<>(MiniRules.asTheyAre().read().rules());
        // Several that judge, since one judgement may go before another.
        drawing(seed).rules(Stage.PROGRESS, 60).stream()
                .filter(BesideDifferenceTest::judges)
                .limit(6)
                .forEach(all::add);
        return new RuleSet(all);
    }

    private static boolean judges(Rule rule) {
        return rule.calls().stream().anyMatch(call -> call.conclusion() instanceof Conclusion.Judge);
    }

    private static RandomRules drawing(int seed) {
        return new RandomRules(seed, slot -> ASKED.contains(slot.qualifiedPath()));
    }

    /** Leaves one of the rules of progress out, makes it narrower, or puts a new one in its place. */
    private static RuleSet changed(RuleSet before, int seed) {
        Random random = new Random(seed);
        List<Rule> rules = new ArrayList<>(before.rules());
        List<Rule> judging = before.rules(Stage.PROGRESS).stream()
                .filter(BesideDifferenceTest::judges)
                .toList();
        Rule rule = judging.get(random.nextInt(judging.size()));
        switch (seed % 3) {
            case 0 -> rules.remove(rule);
            case 1 -> rules.set(rules.indexOf(rule), drawing(seed + 1000).narrower(rule, rule.name()));
            default -> rules.set(rules.indexOf(rule), drawing(seed + 1000).rule(Stage.PROGRESS, "other", rule.calls()));
        }
        return new RuleSet(rules);
    }

    private static List<BothJudged> judged(RuleSet before, RuleSet after) {
        Evaluator old = new Advisor(before).evaluator();
        Evaluator young = new Advisor(after).evaluator();
        List<BothJudged> all = new ArrayList<>();
        for (GapCase gapCase : CASES) {
            Findings concluded = old.evaluate(gapCase).findings();
            for (FollowUp followUp : FOLLOW_UPS) {
                all.add(new BothJudged(
                        old.progress(gapCase, concluded, followUp), young.progress(gapCase, concluded, followUp)));
            }
        }
        return all;
    }

    private static List<GapCase> cases() {
        List<GapCase> cases = new ArrayList<>();
        for (String stake : List.of("UNKNOWN", "LITTLE", "NOTICEABLE", "SERIOUS", "DANGER_OR_LAW")) {
            for (String learned : List.of("UNKNOWN", "PRESENT")) {
                for (String tools : List.of("UNKNOWN", "PRESENT")) {
                    cases.add(aGapCase()
                            .with("goal.stake", stake)
                            .with("obstacles.neverLearned", learned)
                            .with("obstacles.toolsInadequate", tools)
                            .build());
                }
            }
        }
        return cases;
    }

    /** Lists one number of each stretch between two that drawn rules name, with each way of being in place. */
    private static List<FollowUp> followUps() {
        return Stream.of(
                        "null", "0", "1", "2", "3", "4", "5", "8", "9", "12", "13", "14", "52", "53", "100", "101",
                        "200")
                .flatMap(weeks -> Arrays.stream(InPlace.values()).map(inPlace -> followUp(weeks, inPlace)))
                .toList();
    }

    private static FollowUp followUp(String weeks, InPlace inPlace) {
        String said = weeks.equals("null") ? "" : "\"weeks\": " + weeks + ", ";
        String json = "{%s\"inPlace\": \"%s\"}".formatted(said, inPlace.name());
        try {
            return FollowUpJson.read(json.getBytes(StandardCharsets.UTF_8));
        } catch (BadCase e) {
            throw new IllegalStateException(json, e);
        }
    }
}
