package io.gapwise.insight.difference;

import io.gapwise.core.ruleset.Call;
import io.gapwise.core.ruleset.Conclusion;
import io.gapwise.core.ruleset.Rule;
import io.gapwise.core.ruleset.RuleSet;
import io.gapwise.core.ruleset.Slot;
import io.gapwise.insight.logic.Citations;
import io.gapwise.insight.logic.Formula;
import io.gapwise.insight.logic.RuleLogic;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says when which question appears in the answer: each field is asked about once, by the first rule that may. */
final class Questions {

    /**
     * Holds a question that a rule may ask.
     *
     * @param words what the answer shows of it
     * @param appears the formula that it is the one that is asked about its field
     */
    record Question(Slot field, List<String> words, Formula appears) {}

    private final Map<Slot, List<Question>> byField = new LinkedHashMap<>();

    private Questions(Set<Slot> fields, RuleSet rules, RuleLogic logic) {
        Citations citations = Citations.of(rules, logic);
        Map<Slot, Formula> asked = new LinkedHashMap<>();
        for (Rule rule : rules.rules()) {
            for (Call call : rule.stage().answers() ? rule.calls() : List.<Call>of()) {
                Conclusion.Ask ask = asking(call, fields);
                if (ask != null) {
                    Formula may = citations.mayAsk(rule, ask.field());
                    Formula before = asked.getOrDefault(ask.field(), logic.any());
                    byField.computeIfAbsent(ask.field(), field -> new ArrayList<>())
                            .add(new Question(ask.field(), words(rules, rule, ask), logic.all(may, before.not())));
                    asked.put(ask.field(), logic.any(before, may));
                }
            }
        }
    }

    /** @param fields the only fields about which questions are considered */
    static Questions about(Set<Slot> fields, RuleSet rules, RuleLogic logic) {
        return new Questions(fields, rules, logic);
    }

    private static Conclusion.@Nullable Ask asking(Call call, Set<Slot> fields) {
        if (!Conclusion.Ask.class.isInstance(call.conclusion())) {
            return null;
        }
        Conclusion.Ask ask = Conclusion.Ask.class.cast(call.conclusion());
        return fields.contains(ask.field()) ? ask : null;
    }

    private static List<String> words(RuleSet rules, Rule rule, Conclusion.Ask ask) {
        List<String> words = new ArrayList<>();
        ask.texts().forEach(text -> words.addAll(Translated.inEachLanguage(rules, rule.name(), text)));
        return words;
    }

    /** Returns the questions about each field, in the order in which they are considered. */
    Map<Slot, List<Question>> byField() {
        return byField;
    }
}
