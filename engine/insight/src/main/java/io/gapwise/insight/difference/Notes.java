package io.gapwise.insight.difference;

import java.util.ArrayList;
import java.util.List;

/** Says what a comparison of two rule sets does not speak of. */
final class Notes {

    private Notes() {}

    static List<String> of(RulesCompared rules) {
        List<String> notes = new ArrayList<>();
        List<String> beside = rules.changed().stream()
                .filter(pair -> !pair.either().stage().answers())
                .map(RulePair::name)
                .toList();
        if (!beside.isEmpty()) {
            notes.add(
                    "Invariants, and rules that judge beside an answer, take no part in it; what they say is not compared: "
                            + String.join(", ", beside) + ".");
        }
        List<String> rewritten = rules.changed().stream()
                .filter(RulePair::conditionRewritten)
                .map(RulePair::name)
                .toList();
        if (!rewritten.isEmpty()) {
            notes.add(
                    "Which answers are listed as the facts of a reason is not compared; it follows from how conditions are"
                            + " written, and these are written otherwise: " + String.join(", ", rewritten) + ".");
        }
        return notes;
    }
}
