package io.gapwise.insight.mutation;

import io.gapwise.core.cases.CaseAnswers;
import io.gapwise.core.cases.GapCase;
import io.gapwise.core.evaluation.Evaluator;
import io.gapwise.core.evaluation.Variants;
import io.gapwise.core.json.BadCase;
import io.gapwise.core.json.GapCaseJson;
import io.gapwise.core.ruleset.Condition;
import io.gapwise.core.ruleset.Rule;
import io.gapwise.core.ruleset.RuleSet;
import io.gapwise.core.ruleset.Subject;
import io.gapwise.insight.logic.RuleLogic;
import io.gapwise.insight.rulecases.GivenAnswer;
import io.gapwise.insight.rulecases.KnownBeside;
import io.gapwise.insight.rulecases.SentAnswers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A case of which a rule speaks, without any answer that could be left out, and the one answer that silences it. Somebody
 * has to say whether it is a case that the rule is there for.
 *
 * @param answers the answers of the case by contract path, in the form in which they are sent
 * @param beside what is known beside the case, by the name under which it is sent; empty for a rule that takes part in the
 *     answer
 * @param silentWhen the one answer, by its path; null leaves it out
 */
public record OwnCaseDraft(
        Rule rule,
        Map<String, Object> answers,
        Map<String, Map<String, Object>> beside,
        Map<String, @Nullable Object> silentWhen) {

    /** The most answers beside a case that are tried to make the rule speak. */
    private static final int MOST_BESIDE = 20;

    /** Looks for such a case; there is none where the rule never speaks, or where no one answer silences it. */
    public static Optional<OwnCaseDraft> of(RuleSet rules, Rule rule) {
        RuleLogic logic = RuleLogic.of(rules);
        Evaluator evaluator = new Variants(rules).unchanged();
        return logic.exampleOf(logic.completes(), logic.speaks(rule))
                .flatMap(found -> of(rule, titled(rule, found), evaluator, new AnswerValues(rules)));
    }

    private static Optional<OwnCaseDraft> of(
            Rule rule, Map<String, Object> answers, Evaluator evaluator, AnswerValues values) {
        GapCase gapCase;
        try {
            gapCase = GapCaseJson.read(SentAnswers.json(answers));
        } catch (BadCase refused) {
            return Optional.empty();
        }
        NearCases bare = new NearCases(rule, gapCase, GivenAnswer.AS_TODAY, KnownBeside.NOTHING, evaluator, values);
        return speaking(rule, bare)
                .flatMap(speaks -> silencing(rule, speaks, evaluator, values)
                        .map(silent -> new OwnCaseDraft(rule, answers, beside(rule, speaks), silent)));
    }

    private static Map<String, Object> titled(Rule rule, Map<String, Object> found) {
        Map<String, Object> answers = new LinkedHashMap<>();
        answers.put("title", rule.summary());
        found.forEach(answers::putIfAbsent);
        return answers;
    }

    /** Adds to a case what has to be known beside it, one answer after the other, until the rule speaks. */
    private static Optional<Nearby> speaking(Rule rule, NearCases near) {
        Nearby best = near.own();
        for (int i = 0; i < MOST_BESIDE && !best.speaks(rule); i++) {
            Nearby before = best;
            for (OneAnswer change : near.alone().keySet()) {
                Optional<Nearby> made = change.slot().subject() == Subject.GAP_CASE
                        ? Optional.empty()
                        : near.with(NearCases.both(before.made(), change));
                if (made.isPresent() && held(rule, made.get()) > held(rule, best)) {
                    best = made.get();
                }
            }
            if (best == before) {
                return Optional.empty();
            }
        }
        return Optional.of(best).filter(nearby -> nearby.speaks(rule));
    }

    private static long held(Rule rule, Nearby nearby) {
        return nearby.read() == null
                ? -1
                : rule.patterns().stream()
                        .flatMap(pattern -> pattern.negated()
                                ? List.<Condition>of(pattern.condition()).stream()
                                : pattern.constraints().stream())
                        .filter(constraint -> constraint.holds(nearby.read()))
                        .count();
    }

    private static Map<String, Map<String, Object>> beside(Rule rule, Nearby speaks) {
        Optional<Subject> subject = Subject.sentBeside(rule.stage());
        if (subject.isEmpty()) {
            return Map.of();
        }
        Map<String, Object> answers = new LinkedHashMap<>();
        speaks.made().forEach(change -> {
            Object sent = CaseAnswers.sent(change.value());
            if (sent != null) {
                answers.put(change.slot().path(), sent);
            }
        });
        return Map.of(subject.get().prefix().replace(".", ""), answers);
    }

    /** Finds an answer that silences the rule; one that the case gives goes before those that it leaves open. */
    private static Optional<Map<String, @Nullable Object>> silencing(
            Rule rule, Nearby speaks, Evaluator evaluator, AnswerValues values) {
        NearCases near = new NearCases(rule, speaks.gapCase(), speaks.given(), speaks.known(), evaluator, values);
        List<Map<String, @Nullable Object>> given = new ArrayList<>();
        List<Map<String, @Nullable Object>> open = new ArrayList<>();
        near.alone().forEach((change, nearby) -> {
            if (nearby.answered().isPresent() && !nearby.speaks(rule)) {
                Object sent = CaseAnswers.sent(change.value());
                boolean another = sent != null && isGiven(speaks, change);
                (another ? given : open)
                        .add(Collections.singletonMap(change.slot().qualifiedPath(), sent));
            }
        });
        return given.isEmpty() ? open.stream().findFirst() : Optional.of(given.get(0));
    }

    private static boolean isGiven(Nearby speaks, OneAnswer change) {
        Record record = change.slot().subject() == Subject.GAP_CASE
                ? speaks.gapCase()
                : speaks.known().of(change.slot().subject()).orElseThrow();
        return CaseAnswers.sent(change.slot().property().read(record)) != null;
    }
}
