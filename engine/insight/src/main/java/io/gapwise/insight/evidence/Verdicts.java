package io.gapwise.insight.evidence;

import io.gapwise.core.cases.CaseAnswers;
import io.gapwise.core.cases.GapCase;
import io.gapwise.core.cases.Property;
import io.gapwise.core.cases.VerdictValue;
import io.gapwise.core.evaluation.Evaluator;
import io.gapwise.core.evaluation.RuleSetFault;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Asks the rules for verdicts, one case after another. Where they break the contract, there is none. */
final class Verdicts {

    private final Evaluator evaluator;

    Verdicts(Evaluator evaluator) {
        this.evaluator = evaluator;
    }

    Optional<VerdictValue> of(GapCase gapCase) {
        try {
            return Optional.of(evaluator.verdict(gapCase));
        } catch (RuleSetFault e) {
            return Optional.empty();
        }
    }

    /** Says whether the case gets a verdict, and another one than this. */
    boolean turned(GapCase gapCase, VerdictValue from) {
        return of(gapCase).filter(value -> value != from).isPresent();
    }

    /** Lists every other verdict to which one answer alone leads, each with the first answer that does. */
    List<Outcome> turnedBy(GapCase gapCase, OpenAnswer open, VerdictValue from) {
        Map<VerdictValue, Outcome> outcomes = new EnumMap<>(VerdictValue.class);
        for (Object answer : everyAnswer(open)) {
            of(open.answered(gapCase, answer))
                    .filter(value -> value != from)
                    .ifPresent(value -> outcomes.putIfAbsent(value, new Outcome(OpenAnswer.sent(answer), value)));
        }
        return List.copyOf(outcomes.values());
    }

    /** Returns every answer: of a set of words every set, because rules may ask for two words together. */
    private static Collection<?> everyAnswer(OpenAnswer open) {
        Property property = open.property();
        if (property.kind() != Property.Kind.WORDS) {
            return open.possible();
        }
        List<String> names = property.words().stream().map(word -> word.name()).toList();
        List<Object> sets = new ArrayList<>(open.possible());
        for (int members = 0; members < 1 << names.size(); members++) {
            int chosen = members;
            if (Integer.bitCount(chosen) > 1) {
                sets.add(CaseAnswers.wordsNamed(
                        property,
                        names.stream()
                                .filter(name -> (chosen & (1 << names.indexOf(name))) != 0)
                                .toList()));
            }
        }
        return sets;
    }
}
