package io.gapwise.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.core.advice.Advisor;
import io.gapwise.core.cases.Word;
import io.gapwise.core.evaluation.Evaluation;
import io.gapwise.core.evaluation.Evaluator;
import io.gapwise.core.ruleset.RuleSet;
import io.gapwise.core.ruleset.drl.BuiltInRules;
import io.gapwise.core.ruleset.drl.RuleFiles;
import io.gapwise.core.ruleset.drl.RuleSetReader;
import io.gapwise.insight.difference.AnswerChange;
import io.gapwise.insight.difference.Aspect;
import io.gapwise.insight.difference.ChangeKind;
import io.gapwise.insight.difference.DifferenceFinder;
import io.gapwise.insight.difference.Margin;
import io.gapwise.insight.difference.RuleSetDifference;
import io.gapwise.insight.drawing.DrawnCases;
import io.gapwise.insight.rulecases.SentAnswers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * What is told of a changed weight holds in cases that nobody looked at when it was told: where a lead or a balance decides,
 * the change happens in exactly the cases of which that is true.
 */
class DifferenceHoldsTest {

    private static final int DRAWN_AROUND_EACH = 1_500;
    private static final RuleSet OLD = RuleSetReader.read(BuiltInRules.files());

    @Test
    void aWeightThatIsRaisedShiftsWhatTheReportSays() {
        assertThat(heldOf("methods/practice-in-groups.drl", "speakFor( WORKSHOP, 25", "speakFor( WORKSHOP, 45"))
                .contains(Aspect.FIRST_METHOD, Aspect.METHODS);
    }

    @Test
    void aWeightThatIsLoweredShiftsWhatTheReportSays() {
        assertThat(heldOf("methods/practice-in-groups.drl", "speakFor( WORKSHOP, 25", "speakFor( WORKSHOP, 5"))
                .contains(Aspect.FIRST_METHOD, Aspect.METHODS);
    }

    @Test
    void moreAgainstAMethodShiftsWhatTheReportSays() {
        assertThat(heldOf("methods/budget.drl", "speakAgainst( ONLINE_COURSE, 20", "speakAgainst( ONLINE_COURSE, 35"))
                .contains(Aspect.FIRST_METHOD, Aspect.METHODS);
    }

    @Test
    void aRemedyThatWeighsMoreShiftsWhatTheReportSays() {
        assertThat(heldOf(
                        "remedies/announcing-new-ways-of-working.drl",
                        "advise.remedy( COMMUNICATE, 40",
                        "advise.remedy( COMMUNICATE, 50"))
                .contains(Aspect.FIRST_REMEDY);
    }

    /** Returns the aspects of which something was told by a lead or a balance and held against drawn cases. */
    private static Set<Aspect> heldOf(String file, String part, String by) {
        RuleSet young = changed(file, part, by);
        RuleSetDifference difference = DifferenceFinder.between(OLD, young);
        assertThat(difference.disagreements()).isEmpty();
        Evaluator before = new Advisor(OLD).inBulk().evaluator();
        Evaluator after = new Advisor(young).inBulk().evaluator();
        List<AnswerChange> led = difference.aspects().stream()
                .flatMap(aspect -> aspect.changes().stream())
                .filter(change -> change.margin().isPresent())
                .filter(change -> change.kind().aspect() != Aspect.ORDER)
                .toList();
        Map<ChangeKind, Integer> shown = new HashMap<>();
        DrawnCases draw = new DrawnCases(OLD, 7);
        for (AnswerChange around : led) {
            Map<String, Object> kept = around.smallest().orElseThrow().answers();
            for (int i = 0; i < DRAWN_AROUND_EACH; i++) {
                Both both = Both.of(draw.around(i == 0 ? kept : some(kept, i)), before, after);
                led.forEach(change -> both.shows(change.kind()).ifPresent(shows -> {
                    shown.merge(change.kind(), shows ? 1 : 0, Integer::sum);
                    assertThat(told(change, both.was()))
                            .as("%s of %s", change.kind(), both.answers())
                            .isEqualTo(shows);
                }));
            }
        }
        assertThat(shown.values()).allMatch(count -> count > 0);
        Set<Aspect> held = EnumSet.noneOf(Aspect.class);
        led.forEach(change -> held.add(change.kind().aspect()));
        return held;
    }

    /** Leaves an answer out now and then, so that cases are drawn on either side of what is told. */
    private static Map<String, Object> some(Map<String, Object> kept, int number) {
        List<String> paths = new ArrayList<>(kept.keySet());
        Map<String, Object> some = new HashMap<>(kept);
        if (number % 3 == 0) {
            some.remove(paths.get(number / 3 % paths.size()));
        }
        return some;
    }

    private static boolean told(AnswerChange change, Evaluation was) {
        Margin margin = change.margin().orElseThrow();
        return change.where().always().stream().allMatch(test -> test.holds(was.fact()))
                && change.where().ways().stream().anyMatch(way -> way.stream().allMatch(test -> test.holds(was.fact())))
                && margin.holds(was);
    }

    /** What both rule sets conclude of a case. */
    private record Both(Map<String, Object> answers, Evaluation was, Evaluation is) {

        static Both of(Map<String, Object> answers, Evaluator before, Evaluator after) {
            return new Both(
                    answers,
                    before.evaluate(SentAnswers.gapCase(answers)),
                    after.evaluate(SentAnswers.gapCase(answers)));
        }

        /** Says whether the case shows the change; nothing where the change does not speak of the case. */
        Optional<Boolean> shows(ChangeKind kind) {
            if (kind.aspect() == Aspect.FIRST_REMEDY) {
                return ofFirst(kind, was.remedies().bestFirst(), is.remedies().bestFirst());
            } else if (kind.aspect() == Aspect.FIRST_METHOD) {
                return ofFirst(kind, was.methodsAdvised(), is.methodsAdvised());
            }
            boolean gained = kind.to().equals("yes");
            boolean first = first(was.methodsAdvised()).equals(first(is.methodsAdvised()));
            return first && names(was.methodsAdvised()).contains(kind.about()) != gained
                    ? Optional.of(names(is.methodsAdvised()).contains(kind.about()) == gained)
                    : Optional.empty();
        }

        private static Optional<Boolean> ofFirst(ChangeKind kind, List<? extends Word> was, List<? extends Word> is) {
            return first(was).equals(kind.from()) ? Optional.of(first(is).equals(kind.to())) : Optional.empty();
        }

        private static String first(List<? extends Word> ranked) {
            return ranked.isEmpty() ? "none" : ranked.get(0).name();
        }

        private static List<String> names(List<? extends Word> words) {
            return words.stream().map(Word::name).toList();
        }
    }

    private static RuleSet changed(String file, String part, String by) {
        Map<String, byte[]> files = new HashMap<>(BuiltInRules.files().files());
        String text = new String(files.get(file), StandardCharsets.UTF_8);
        assertThat(text).contains(part);
        int at = text.indexOf(part);
        String replaced = text.substring(0, at) + by + text.substring(at + part.length());
        files.put(file, replaced.getBytes(StandardCharsets.UTF_8));
        return RuleSetReader.read(RuleFiles.of(files)).withTranslations(OLD.translations());
    }
}
