package io.gapwise.insight.difference;

import io.gapwise.core.ruleset.Conclusion;
import io.gapwise.core.ruleset.Rule;
import io.gapwise.core.ruleset.Slot;
import io.gapwise.insight.logic.Formula;
import io.gapwise.insight.logic.RuleLogic;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Translates how two rule sets can differ in what their answers say beside the conclusions that rules read: measures,
 * cautions, questions, reasons and words.
 */
final class ReasonFormulas {

    private final RulesCompared rules;
    private final RuleLogic before;
    private final RuleLogic after;
    private final ConclusionFormulas conclusions;
    private final List<Appearance> appearances = new ArrayList<>();
    private final Questions questionsBefore;
    private final Questions questionsAfter;

    /** Holds a conclusion with the formulas that it appears in the old and in the new answer. */
    private record Appearance(Saying saying, Formula before, Formula after) {

        boolean is(Class<? extends Conclusion> kind) {
            return kind.isInstance(saying.conclusion());
        }
    }

    ReasonFormulas(RulesCompared rules, RuleLogic before, RuleLogic after, ConclusionFormulas conclusions) {
        this.rules = rules;
        this.before = before;
        this.after = after;
        this.conclusions = conclusions;
        for (RulePair pair : rules.pairs()) {
            if (pair.either().stage().answers()) {
                Saying.of(pair).forEach(saying -> appearances.add(new Appearance(
                        saying,
                        appears(before, pair.before(), saying.before() == null ? null : saying.before().conclusion()),
                        appears(after, pair.after(), saying.after() == null ? null : saying.after().conclusion()))));
            }
        }
        questionsBefore = Questions.of(rules.before(), before);
        questionsAfter = Questions.of(rules.after(), after);
    }

    private static Formula appears(RuleLogic logic, @Nullable Rule rule, @Nullable Conclusion conclusion) {
        return rule == null || conclusion == null ? logic.any() : conclusion.match(Appearing.of(logic, rule));
    }

    List<FormulaOfKind> measures() {
        Map<List<Integer>, List<Appearance>> byTime = new LinkedHashMap<>();
        appearances.stream()
                .filter(each -> each.is(Conclusion.TakeMeasure.class))
                .forEach(each -> {
                    Conclusion.TakeMeasure measure = Conclusion.TakeMeasure.class.cast(each.saying().conclusion());
                    byTime.computeIfAbsent(List.of(measure.level(), measure.afterWeeks()), key -> new ArrayList<>())
                            .add(each);
                });
        List<FormulaOfKind> kinds = new ArrayList<>();
        byTime.forEach((time, measures) -> conclusions.gainedOrLost(
                kinds,
                Aspect.MEASURES,
                "level %d after %d weeks".formatted(time.get(0), time.get(1)),
                before.any(measures.stream().map(Appearance::before).toArray(Formula[]::new)),
                after.any(measures.stream().map(Appearance::after).toArray(Formula[]::new)),
                seen -> seen.advised(advice -> advice.measures().stream()
                        .anyMatch(measure ->
                                measure.level() == time.get(0) && measure.afterWeeks() == time.get(1)))));
        return kinds;
    }

    List<FormulaOfKind> cautions() {
        return ofRules(Aspect.CAUTIONS, each -> each.is(Conclusion.Caution.class));
    }

    List<FormulaOfKind> reasons() {
        return ofRules(
                Aspect.REASONS, each -> !each.is(Conclusion.Caution.class) && !each.is(Conclusion.Ask.class));
    }

    /** Returns a kind for each rule of which one of these conclusions comes to appear or no longer does. */
    private List<FormulaOfKind> ofRules(Aspect aspect, Predicate<Appearance> which) {
        List<FormulaOfKind> kinds = new ArrayList<>();
        for (Appearance each : appearances) {
            if (which.test(each)) {
                RulePair rule = each.saying().rule();
                conclusions.gainedOrLost(
                        kinds,
                        aspect,
                        rule.name(),
                        each.before(),
                        each.after(),
                        seen -> aspect == Aspect.CAUTIONS ? seen.cautionsOf(rule) : seen.reasonsOf(rule));
            }
        }
        return kinds;
    }

    List<FormulaOfKind> questions() {
        List<FormulaOfKind> kinds = new ArrayList<>();
        for (Slot field : fieldsAsked()) {
            conclusions.gainedOrLost(
                    kinds,
                    Aspect.QUESTIONS,
                    field.path(),
                    asked(before, questionsBefore, field),
                    asked(after, questionsAfter, field),
                    seen -> seen.advised(advice -> advice.questions().stream()
                            .anyMatch(question -> question.field().equals(field.path()))));
        }
        return kinds;
    }

    private Set<Slot> fieldsAsked() {
        Set<Slot> fields = new LinkedHashSet<>(questionsBefore.byField().keySet());
        fields.addAll(questionsAfter.byField().keySet());
        return fields;
    }

    private static Formula asked(RuleLogic logic, Questions questions, Slot field) {
        return logic.any(questions.byField().getOrDefault(field, List.of()).stream()
                .map(Questions.Question::appears)
                .toArray(Formula[]::new));
    }

    List<FormulaOfKind> words() {
        List<FormulaOfKind> kinds = new ArrayList<>();
        for (Appearance each : appearances) {
            if (!each.is(Conclusion.Ask.class) && !each.saying().readsTheSame(rules)) {
                RulePair rule = each.saying().rule();
                Formula both = before.all(each.before(), each.after(), shown(each.saying()));
                if (!both.equals(before.any())) {
                    kinds.add(new FormulaOfKind(
                            new ChangeKind(Aspect.WORDS, rule.name(), "", ""),
                            each.before(),
                            both,
                            seen -> List.of(seen.wordsOf(rule), seen.measuresOf(rule), seen.summaries())));
                }
            }
        }
        fieldsAsked().forEach(field -> otherWords(field, kinds));
        return kinds;
    }

    /** Returns the formula that the words are shown which differ, because of the two summaries of a verdict only one is. */
    private Formula shown(Saying saying) {
        if (saying.differsInOneSummaryOnly()) {
            Formula informal = conclusions.noCourse();
            return saying.differsInFormalSummary() ? informal.not() : informal;
        }
        return before.all();
    }

    private void otherWords(Slot field, List<FormulaOfKind> kinds) {
        for (Questions.Question was : questionsBefore.byField().getOrDefault(field, List.of())) {
            for (Questions.Question is : questionsAfter.byField().getOrDefault(field, List.of())) {
                if (!was.words().equals(is.words())) {
                    kinds.add(new FormulaOfKind(
                            new ChangeKind(Aspect.WORDS, "the question about " + field.path(), "", ""),
                            was.appears(),
                            before.all(was.appears(), is.appears()),
                            seen -> seen.questionsAbout(field.path())));
                }
            }
        }
    }
}
