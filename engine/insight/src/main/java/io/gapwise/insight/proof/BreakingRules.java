package io.gapwise.insight.proof;

import io.gapwise.core.advice.Advisor;
import io.gapwise.core.cases.CaseAnswers;
import io.gapwise.core.evaluation.Evaluation;
import io.gapwise.core.ruleset.Call;
import io.gapwise.core.ruleset.Conclusion;
import io.gapwise.core.ruleset.FlatFact;
import io.gapwise.core.ruleset.Rule;
import io.gapwise.core.ruleset.Stage;
import io.gapwise.insight.why.AnswerRead;
import io.gapwise.insight.why.Explanation;
import io.gapwise.insight.why.Grounds;
import io.gapwise.insight.why.SpeakingRule;
import io.gapwise.insight.why.Why;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Names the rules that made an answer what it must not be, and why each of them spoke. */
final class BreakingRules {

    private final Advisor advisor;

    BreakingRules(Advisor advisor) {
        this.advisor = advisor;
    }

    /** Returns the rules behind what is broken, those that concluded it first, and what these rest on after them. */
    List<RuleShown> of(Never never, TriedCase tried) {
        return never.condition() == null ? ofFault(tried) : ofAnswer(never, tried);
    }

    /** Returns in one line what the case gets: the verdict and what comes first, or where the evaluation ends. */
    String answer(TriedCase tried) {
        Evaluation answered = tried.answered();
        if (answered == null) {
            String message =
                    String.valueOf(Objects.requireNonNull(tried.fault()).getMessage());
            return message.substring(0, message.indexOf(". "));
        }
        List<String> parts = new ArrayList<>();
        parts.add(answered.verdict().value().name());
        parts.add("causes " + answered.causes().found());
        parts.add("remedies " + answered.remedies().bestFirst());
        if (!answered.methodsAdvised().isEmpty()) {
            parts.add("methods " + answered.methodsAdvised());
        }
        return String.join(", ", parts);
    }

    private List<RuleShown> ofAnswer(Never never, TriedCase tried) {
        Explanation explanation = Explanation.of(advisor, tried.gapCase());
        Grounds grounds = explanation.grounds(Objects.requireNonNull(never.condition()));
        Map<String, RuleShown> shown = new LinkedHashMap<>();
        if (never.invariant() != null) {
            List<String> because = new ArrayList<>(answers(grounds.answers()));
            grounds.conclusions().forEach(why -> because.add(why.conclusion()));
            shown.put(never.about(), RuleShown.of(never.invariant(), because));
        }
        grounds.conclusions().forEach(why -> collect(why, shown));
        return List.copyOf(shown.values());
    }

    private static void collect(Why why, Map<String, RuleShown> shown) {
        for (SpeakingRule rule : why.because()) {
            List<String> because = new ArrayList<>(answers(rule.answers()));
            rule.conclusions().forEach(each -> because.add(each.conclusion()));
            shown.putIfAbsent(
                    rule.rule().name(),
                    new RuleShown(
                            rule.rule().name(),
                            rule.rule().file(),
                            rule.rule().line(),
                            rule.rule().sentence(),
                            because));
        }
        why.because().forEach(rule -> rule.conclusions().forEach(each -> collect(each, shown)));
    }

    private static List<String> answers(List<AnswerRead> answers) {
        return answers.stream()
                .map(answer -> answer.path() + " = " + answer.value())
                .toList();
    }

    /** Returns the rules that concluded what there may be only one of, or that gave the verdict for which something lacks. */
    private static List<RuleShown> ofFault(TriedCase tried) {
        Stage broke = Objects.requireNonNull(tried.fault()).stage();
        Class<? extends Conclusion> kind =
                broke == Stage.TRIAGE ? Conclusion.Align.class : Conclusion.GiveVerdict.class;
        return tried.spoke().stream()
                .filter(rule -> rule.calls().stream().map(Call::conclusion).anyMatch(kind::isInstance))
                .map(rule -> RuleShown.of(rule, because(rule, tried.fact())))
                .toList();
    }

    /** Returns the values that made a rule's condition hold. */
    static List<String> because(Rule rule, FlatFact fact) {
        Set<String> read = new LinkedHashSet<>();
        rule.condition().forEachDecidingTest(fact, true, (test, holds) -> {
            Object value = fact.get(test.slot());
            Object sent = value instanceof Set<?> words
                    ? words.stream().map(Object::toString).collect(Collectors.joining(", ", "[", "]"))
                    : CaseAnswers.sent(value);
            read.add(test.slot().qualifiedPath() + " = " + (sent == null ? "UNKNOWN" : sent));
        });
        return List.copyOf(read);
    }
}
