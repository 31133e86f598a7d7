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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Translates how two rule sets can differ in what their answers say beside the conclusions that rules read: measures,
 * cautions, questions, reasons and words. It is asked only of cases in which these conclusions are the same, so that the old
 * ones are what the new rules read as well.
 */
final class ReasonFormulas {

    private final RulesCompared rules;
    private final RuleLogic logic;
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

    ReasonFormulas(RulesCompared rules, RuleLogic logic, ConclusionFormulas conclusions) {
        this.rules = rules;
        this.logic = logic;
        this.conclusions = conclusions;
        for (RulePair pair : rules.pairs()) {
            if (pair.either().stage().answers() && !pair.readsTheSame(rules)) {
                Saying.of(pair).forEach(saying -> appearances.add(appearance(pair, saying)));
            }
        }
        Set<Slot> fields = FieldsTouched.by(rules);
        questionsBefore = Questions.about(fields, rules.before(), logic);
        questionsAfter = Questions.about(fields, rules.after(), logic);
    }

    private static List<Integer> time(Conclusion measure) {
        Conclusion.TakeMeasure taken = Conclusion.TakeMeasure.class.cast(measure);
        return List.of(taken.level(), taken.afterWeeks());
    }

    private Appearance appearance(RulePair pair, Saying saying) {
        return new Appearance(
                saying,
                appears(
                        pair.before(),
                        saying.before() == null ? null : saying.before().conclusion()),
                appears(
                        pair.after(),
                        saying.after() == null ? null : saying.after().conclusion()));
    }

    private Formula appears(@Nullable Rule rule, @Nullable Conclusion conclusion) {
        return rule == null || conclusion == null ? logic.any() : conclusion.match(Appearing.of(logic, rule));
    }

    List<FormulaOfKind> measures() {
        Map<List<Integer>, List<Appearance>> byTime = new LinkedHashMap<>();
        appearances.stream()
                .filter(each -> each.is(Conclusion.TakeMeasure.class))
                .forEach(each -> byTime.put(time(each.saying().conclusion()), new ArrayList<>()));
        for (RulePair pair : rules.pairs()) {
            for (Saying saying : Saying.of(pair)) {
                if (Conclusion.TakeMeasure.class.isInstance(saying.conclusion())) {
                    List<Appearance> measures = byTime.get(time(saying.conclusion()));
                    if (measures != null) {
                        measures.add(appearance(pair, saying));
                    }
                }
            }
        }
        List<FormulaOfKind> kinds = new ArrayList<>();
        byTime.forEach((time, measures) -> conclusions.gainedOrLost(
                kinds,
                Aspect.MEASURES,
                "level %d after %d weeks".formatted(time.get(0), time.get(1)),
                logic.any(measures.stream().map(Appearance::before).toArray(Formula[]::new)),
                logic.any(measures.stream().map(Appearance::after).toArray(Formula[]::new)),
                seen -> seen.advised(advice -> advice.measures().stream()
                        .anyMatch(measure -> measure.level() == time.get(0) && measure.afterWeeks() == time.get(1)))));
        return kinds;
    }

    List<FormulaOfKind> cautions() {
        return ofRules(Aspect.CAUTIONS, each -> each.is(Conclusion.Caution.class));
    }

    List<FormulaOfKind> reasons() {
        return ofRules(Aspect.REASONS, each -> !each.is(Conclusion.Caution.class) && !each.is(Conclusion.Ask.class));
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
                    asked(questionsBefore, field),
                    asked(questionsAfter, field),
                    seen -> seen.advised(advice -> advice.questions().stream()
                            .anyMatch(question -> question.field().equals(field.path()))));
        }
        QuestionsMoved.between(rules.before(), rules.after()).forEach(moved -> addMoved(moved, kinds));
        return kinds;
    }

    private void addMoved(QuestionsMoved moved, List<FormulaOfKind> kinds) {
        Formula[] asked = moved.both()
                .flatMap(field -> Stream.of(asked(questionsBefore, field), asked(questionsAfter, field)))
                .toArray(Formula[]::new);
        Formula all = logic.all(asked);
        if (!all.equals(logic.any())) {
            kinds.add(new FormulaOfKind(
                    new ChangeKind(
                            Aspect.QUESTIONS,
                            "",
                            moved.first().path(),
                            moved.second().path()),
                    logic.all(asked[0], asked[2]),
                    all,
                    AnswerSeen::fieldsAsked));
        }
    }

    private Set<Slot> fieldsAsked() {
        Set<Slot> fields = new LinkedHashSet<>(questionsBefore.byField().keySet());
        fields.addAll(questionsAfter.byField().keySet());
        return fields;
    }

    private Formula asked(Questions questions, Slot field) {
        return logic.any(questions.byField().getOrDefault(field, List.of()).stream()
                .map(Questions.Question::appears)
                .toArray(Formula[]::new));
    }

    List<FormulaOfKind> words() {
        List<FormulaOfKind> kinds = new ArrayList<>();
        for (Appearance each : appearances) {
            if (!each.is(Conclusion.Ask.class) && !each.saying().readsTheSame(rules)) {
                RulePair rule = each.saying().rule();
                Formula both = logic.all(each.before(), each.after(), shown(each.saying()));
                if (!both.equals(logic.any())) {
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
        return logic.all();
    }

    private void otherWords(Slot field, List<FormulaOfKind> kinds) {
        for (Questions.Question was : questionsBefore.byField().getOrDefault(field, List.of())) {
            for (Questions.Question is : questionsAfter.byField().getOrDefault(field, List.of())) {
                if (!was.words().equals(is.words())) {
                    kinds.add(new FormulaOfKind(
                            new ChangeKind(Aspect.WORDS, "the question about " + field.path(), "", ""),
                            was.appears(),
                            logic.all(was.appears(), is.appears()),
                            seen -> seen.questionsAbout(field.path())));
                }
            }
        }
    }
}
