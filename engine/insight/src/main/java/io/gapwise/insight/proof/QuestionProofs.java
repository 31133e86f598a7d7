package io.gapwise.insight.proof;

import io.gapwise.core.cases.Property;
import io.gapwise.core.ruleset.Condition;
import io.gapwise.core.ruleset.Rule;
import io.gapwise.core.ruleset.Slot;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Shows of each question that another answer to it changes an answer of the rules. Texts that the rules cannot read are left
 * out: by the contract they say what a case is about and decide nothing.
 */
final class QuestionProofs {

    /** How many pairs of cases are tried for one question. */
    private static final int TRIES = 500;

    private final ProofContext context;

    QuestionProofs(ProofContext context) {
        this.context = context;
    }

    List<PromiseResult> prove() {
        Set<String> read = new HashSet<>();
        context.rules().rules().stream()
                .filter(rule -> rule.stage().answers())
                .map(Rule::condition)
                .flatMap(Condition::tests)
                .map(Condition.Test::slot)
                .forEach(slot -> read.addAll(answersBehind(slot)));
        return Property.sent().stream()
                .filter(property -> property.kind() != Property.Kind.TEXT || read.contains(property.path()))
                .map(property -> prove(property, read.contains(property.path())))
                .toList();
    }

    /** Returns the paths of the answers that a slot is worked out from. */
    private static Set<String> answersBehind(Slot slot) {
        return switch (slot.path()) {
            case "gap.described" -> Set.of("desired", "actual");
            case "goal.measurable", "goal.direction" -> Set.of("goal.baseline", "goal.target");
            case "evidence.onlyOpinion" -> Set.of("evidence.sources");
            case "obstacles.workplaceKnown", "obstacles.personKnown" -> obstacles();
            default ->
                slot.path().startsWith("support.") || slot.path().startsWith("Causes.onlyClaimed")
                        ? Set.of("evidence.sources", "evidence.heard")
                        : Set.of(slot.path());
        };
    }

    private static Set<String> obstacles() {
        return Property.sent().stream()
                .map(Property::path)
                .filter(path -> path.startsWith("obstacles."))
                .collect(Collectors.toSet());
    }

    private PromiseResult prove(Property property, boolean read) {
        if (!read) {
            return PromiseResult.of(Promise.QUESTION_COUNTS, property.path(), ProofOutcome.REFUTED)
                    .saying("never-read");
        }
        Changed said = null;
        for (int i = 0; i < TRIES; i++) {
            TriedCase before = context.pool().get(i % context.pool().size());
            Changed changed = changed(before, property);
            if (changed != null && changed.decides()) {
                return proved(property, changed);
            }
            said = said == null ? changed : said;
        }
        return said != null
                ? proved(property, said)
                : PromiseResult.of(Promise.QUESTION_COUNTS, property.path(), ProofOutcome.UNDECIDED)
                        .saying("no-effect-found");
    }

    /**
     * Holds two cases that differ in one answer, of which the rules say different things.
     *
     * @param decides whether they conclude different things, or only say different things
     */
    private record Changed(TriedCase before, Object answer, boolean decides) {}

    private @Nullable Changed changed(TriedCase before, Property property) {
        Object answer = context.draw().answer(property);
        return before.answered() == null ? null : changed(before, property, answer);
    }

    private @Nullable Changed changed(TriedCase before, Property property, Object answer) {
        Map<String, Object> with = new LinkedHashMap<>(before.answers());
        with.put(property.path(), answer);
        TriedCase after = context.tried(with);
        if (before.answered() == null || after.answered() == null) {
            return null;
        } else if (!RuleEffect.sameConclusions(before.answered(), after.answered())) {
            return new Changed(before, answer, true);
        }
        return before.spoke().equals(after.spoke()) ? null : new Changed(before, answer, false);
    }

    private PromiseResult proved(Property property, Changed changed) {
        ShownCase shown = context.smallest(changed.before(), tried -> {
            Changed still = changed(tried, property, changed.answer());
            return still != null && (still.decides() || !changed.decides());
        });
        List<String> values = new ArrayList<>();
        Object before = shown.answers().get(property.path());
        values.add(property.path());
        values.add(String.valueOf(before == null ? "UNKNOWN" : before));
        values.add(String.valueOf(changed.answer()));
        return PromiseResult.of(Promise.QUESTION_COUNTS, property.path(), ProofOutcome.PROVED)
                .showing(shown)
                .saying(changed.decides() ? "question-decides" : "question-says", values.toArray(String[]::new));
    }
}
