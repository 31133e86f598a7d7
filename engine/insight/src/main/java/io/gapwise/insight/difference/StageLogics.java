package io.gapwise.insight.difference;

import io.gapwise.core.ruleset.Rule;
import io.gapwise.core.ruleset.RuleSet;
import io.gapwise.core.ruleset.Stage;
import io.gapwise.insight.logic.RuleLogic;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Holds the logic of the new rules from a stage on, as they judge what the old rules concluded before. Where nothing that
 * earlier stages conclude differs, that is what the new rules conclude; and what no changed rule has part in is then one and
 * the same formula for both, which needs no proof.
 */
final class StageLogics {

    private final RuleSet before;
    private final RuleSet after;
    private final RuleLogic logicBefore;
    private final Map<Stage, RuleLogic> from = new EnumMap<>(Stage.class);

    StageLogics(RuleSet before, RuleSet after, RuleLogic logicBefore) {
        this.before = before;
        this.after = after;
        this.logicBefore = logicBefore;
    }

    /** Returns what the old rules say. */
    RuleLogic before() {
        return logicBefore;
    }

    /** Returns what the new rules say, whatever the old ones do. */
    RuleLogic after() {
        return from(Stage.TRIAGE);
    }

    /** Returns what the new rules of this stage and of those behind it say of what the old rules concluded. */
    RuleLogic from(Stage stage) {
        RuleLogic made = from.get(stage);
        if (made == null) {
            List<Rule> rules = new ArrayList<>();
            before.rules().stream()
                    .filter(rule -> rule.stage().compareTo(stage) < 0)
                    .forEach(rules::add);
            after.rules().stream()
                    .filter(rule -> rule.stage().compareTo(stage) >= 0)
                    .forEach(rules::add);
            made = logicBefore.beside(stage == Stage.TRIAGE ? after : new RuleSet(rules));
            from.put(stage, made);
        }
        return made;
    }
}
