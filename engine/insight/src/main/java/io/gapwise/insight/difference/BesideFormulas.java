package io.gapwise.insight.difference;

import io.gapwise.core.cases.Word;
import io.gapwise.core.evaluation.EvaluationBeside;
import io.gapwise.core.followup.ProgressValue;
import io.gapwise.core.priority.PlaceValue;
import io.gapwise.core.ruleset.Call;
import io.gapwise.core.ruleset.Conclusion;
import io.gapwise.core.ruleset.Rule;
import io.gapwise.core.ruleset.RuleSet;
import io.gapwise.core.ruleset.Slot;
import io.gapwise.core.ruleset.Stage;
import io.gapwise.core.ruleset.Subject;
import io.gapwise.insight.logic.Formula;
import io.gapwise.insight.logic.RuleLogic;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Translates how two rule sets can judge otherwise what came of an answer, or how a case stands among others. Both judge the
 * same answer, which is the one that the old rules give.
 */
final class BesideFormulas {

    private final RulesCompared rules;
    private final RuleLogic before;
    private final RuleLogic after;

    BesideFormulas(RulesCompared rules, RuleLogic before, RuleLogic after) {
        this.rules = rules;
        this.before = before;
        this.after = after;
    }

    /** Returns a kind for each way in which a judgement can become another one. */
    List<FormulaOfKind> judgements(Aspect aspect) {
        return switch (aspect) {
            case PROGRESS ->
                values(
                        aspect,
                        "",
                        firstOf(rules.before(), before, BesideFormulas::judged, List.of(ProgressValue.values())),
                        firstOf(rules.after(), after, BesideFormulas::judged, List.of(ProgressValue.values())),
                        seen -> seen.match(progress -> progress.value(), priority -> ""));
            case PRIORITY ->
                Slot.of(Subject.WEIGHED).stream()
                        .flatMap(slot -> values(
                                aspect,
                                slot.path(),
                                words(before, slot),
                                words(after, slot),
                                seen -> seen.match(
                                        progress -> "",
                                        priority -> slot.property().read(priority.weighed())))
                                .stream())
                        .toList();
            case PLACE ->
                values(
                        aspect,
                        "",
                        firstOf(rules.before(), before, BesideFormulas::placed, PlaceValue.inOrder()),
                        firstOf(rules.after(), after, BesideFormulas::placed, PlaceValue.inOrder()),
                        seen -> seen.match(progress -> "", priority -> priority.place()));
            default -> throw new IllegalArgumentException(aspect + " is part of an answer");
        };
    }

    /** Returns a kind for each changed rule that can come to speak, or no longer does. */
    List<FormulaOfKind> speaking(Aspect aspect, Stage stage) {
        List<FormulaOfKind> kinds = new ArrayList<>();
        for (RulePair pair : changed(stage)) {
            Formula spoke = speaks(before, pair.before());
            Formula speaks = speaks(after, pair.after());
            Function<EvaluationBeside, Object> seen = judged -> speaksIn(pair, judged);
            add(kinds, ChangeKind.gained(aspect, pair.name()), spoke.not(), speaks, seen);
            add(kinds, ChangeKind.lost(aspect, pair.name()), spoke, speaks.not(), seen);
        }
        return kinds;
    }

    /** Returns a kind for each changed rule that says something else, or in other words, in cases in which it spoke before. */
    List<FormulaOfKind> words(Stage stage) {
        List<FormulaOfKind> kinds = new ArrayList<>();
        for (RulePair pair : changed(stage)) {
            if (Saying.of(pair).stream().anyMatch(saying -> !saying.readsTheSame(rules))) {
                add(
                        kinds,
                        new ChangeKind(Aspect.WORDS, pair.name(), "", ""),
                        speaks(before, pair.before()),
                        speaks(after, pair.after()),
                        judged -> speaksIn(pair, judged));
            }
        }
        return kinds;
    }

    private List<RulePair> changed(Stage stage) {
        return rules.changed().stream()
                .filter(pair -> pair.either().stage() == stage)
                .toList();
    }

    private static Formula speaks(RuleLogic logic, @Nullable Rule rule) {
        return rule == null ? logic.any() : logic.speaks(rule);
    }

    private static boolean speaksIn(RulePair pair, EvaluationBeside judged) {
        return judged.spoke().stream()
                .anyMatch(rule -> Stream.of(pair.before(), pair.after())
                        .anyMatch(one -> one != null && one.name().equals(rule.name())));
    }

    private static @Nullable Word judged(Conclusion said) {
        return Conclusion.Judge.class.isInstance(said)
                ? Conclusion.Judge.class.cast(said).value()
                : null;
    }

    private static @Nullable Word placed(Conclusion said) {
        return Conclusion.GivePlace.class.isInstance(said)
                ? Conclusion.GivePlace.class.cast(said).value()
                : null;
    }

    private static Map<Word, Formula> words(RuleLogic logic, Slot slot) {
        Map<Word, Formula> words = new LinkedHashMap<>();
        slot.property().words().forEach(word -> words.put(word, logic.stands(slot, word)));
        return words;
    }

    /** Says when each word is the judgement: a rule concludes it, and none a word that goes before it. The last is that none does. */
    private static Map<Word, Formula> firstOf(
            RuleSet rules,
            RuleLogic logic,
            Function<Conclusion, @Nullable Word> concluded,
            List<? extends Word> order) {
        Map<Word, List<Formula>> speaking = new LinkedHashMap<>();
        order.forEach(word -> speaking.put(word, new ArrayList<>()));
        for (Rule rule : rules.rules()) {
            for (Call call : rule.calls()) {
                Word word = concluded.apply(call.conclusion());
                if (word != null) {
                    speaking.get(word).add(logic.speaks(rule));
                }
            }
        }
        Map<Word, Formula> first = new LinkedHashMap<>();
        Formula earlier = logic.any();
        for (Word word : order.subList(0, order.size() - 1)) {
            Formula said = logic.any(speaking.get(word).toArray(Formula[]::new));
            first.put(word, logic.all(said, earlier.not()));
            earlier = logic.any(earlier, said);
        }
        first.put(order.get(order.size() - 1), earlier.not());
        return first;
    }

    private List<FormulaOfKind> values(
            Aspect aspect,
            String about,
            Map<Word, Formula> from,
            Map<Word, Formula> to,
            Function<EvaluationBeside, Object> seen) {
        List<FormulaOfKind> kinds = new ArrayList<>();
        if (!from.equals(to)) {
            from.forEach((old, was) -> to.forEach((now, is) -> {
                if (old != now) {
                    add(kinds, new ChangeKind(aspect, about, old.name(), now.name()), was, is, seen);
                }
            }));
        }
        return kinds;
    }

    private void add(
            List<FormulaOfKind> kinds,
            ChangeKind kind,
            Formula was,
            Formula is,
            Function<EvaluationBeside, Object> seen) {
        Formula both = before.all(was, is);
        if (!both.equals(before.any())) {
            kinds.add(new FormulaOfKind(kind, was, both, answer -> answer.judged(seen)));
        }
    }
}
