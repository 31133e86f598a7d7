package io.gapwise.insight.difference;

import io.gapwise.core.ruleset.Call;
import io.gapwise.core.ruleset.Conclusion;
import io.gapwise.core.ruleset.Rule;
import io.gapwise.core.ruleset.Slot;
import io.gapwise.core.ruleset.Stage;
import io.gapwise.core.ruleset.Subject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Lists the fields about which changed rules could make a difference in what is asked: those that they ask about, and those
 * that they may cite, because a rule that cites an answer may doubt it. Of all other fields the same is asked, where the
 * same is concluded.
 */
final class FieldsTouched {

    private final RulesCompared rules;
    private final Set<Slot> fields = new LinkedHashSet<>();

    private FieldsTouched(RulesCompared rules) {
        this.rules = rules;
    }

    static Set<Slot> by(RulesCompared rules) {
        FieldsTouched touched = new FieldsTouched(rules);
        for (RulePair pair : rules.changed()) {
            Stream.of(pair.before(), pair.after()).filter(Objects::nonNull).forEach(rule -> {
                asked(rule).forEach(touched.fields::add);
                if (pair.citesOtherwise()) {
                    touched.cited(rule);
                }
            });
        }
        QuestionsMoved.between(rules.before(), rules.after())
                .forEach(moved -> moved.both().forEach(touched.fields::add));
        return touched.fields;
    }

    private static List<Slot> asked(Rule rule) {
        return rule.calls().stream()
                .map(Call::conclusion)
                .filter(Conclusion.Ask.class::isInstance)
                .map(ask -> Conclusion.Ask.class.cast(ask).field())
                .toList();
    }

    /** Adds what the rule reads of the case, and what the rules read on whose conclusions it may rest. */
    private void cited(Rule rule) {
        Stage upTo = Stage.TRIAGE;
        boolean rests = false;
        for (Slot slot : (Iterable<Slot>) rule.condition().tests().map(test -> test.slot())::iterator) {
            if (slot.subject() == Subject.GAP_CASE) {
                cited(slot);
            } else {
                rests = true;
                Stage concludes = concludes(slot.subject());
                upTo = concludes.compareTo(upTo) > 0 ? concludes : upTo;
            }
        }
        if (rests) {
            Stage last = upTo;
            Stream.of(rules.before(), rules.after())
                    .flatMap(set -> set.rules().stream())
                    .filter(other -> other.stage().compareTo(last) <= 0)
                    .flatMap(other -> other.condition().tests())
                    .map(test -> test.slot())
                    .filter(slot -> slot.subject() == Subject.GAP_CASE)
                    .forEach(this::cited);
        }
    }

    /** Returns the stage before the first one that can read this, which is the one that concludes it. */
    private static Stage concludes(Subject subject) {
        Stage concludes = Stage.TRIAGE;
        for (Stage stage : Stage.answering()) {
            if (!subject.readableIn(stage)) {
                concludes = stage;
            }
        }
        return concludes;
    }

    private void cited(Slot read) {
        String path = read.path();
        boolean ofObstacle = path.startsWith("support.") || path.startsWith("share.");
        List<String> cited = ofObstacle
                ? List.of("obstacles." + path.substring(path.indexOf('.') + 1), "evidence.sources")
                : path.equals("goal.direction")
                        ? List.of("goal.baseline", "goal.target")
                        : List.of(read.property().cited());
        cited.forEach(field -> Slot.find(Subject.GAP_CASE, field).ifPresent(fields::add));
    }
}
