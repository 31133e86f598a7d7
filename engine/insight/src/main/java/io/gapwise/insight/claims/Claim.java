package io.gapwise.insight.claims;

import io.gapwise.core.cases.Answer;
import io.gapwise.core.evaluation.Evaluation;
import io.gapwise.core.ruleset.Call;
import io.gapwise.core.ruleset.Conclusion;
import io.gapwise.core.ruleset.Rule;
import io.gapwise.core.ruleset.Stage;
import java.util.List;
import java.util.Locale;

/**
 * Something that a rule set may conclude of a case.
 *
 * @param word of the kind's vocabulary; a measure's level as a digit
 */
public record Claim(Kind kind, String word) {

    /** As it is asked for: {@code verdict:TRAINING}. */
    public String text() {
        return kind.name().toLowerCase(Locale.ROOT) + ":" + word;
    }

    /** Whether the evaluation concludes it. */
    public boolean holds(Evaluation evaluation) {
        return switch (kind) {
            case VERDICT -> evaluation.verdict().value().name().equals(word);
            case ALIGNMENT -> evaluation.triage().alignment().name().equals(word);
            case PURSUIT -> evaluation.triage().worthPursuing() == Answer.NO;
            case CAUSE -> named(evaluation.causes().found());
            case DISCOUNTED -> named(evaluation.causes().discounted());
            case REMEDY -> named(evaluation.remedies().bestFirst());
            case METHOD -> named(evaluation.methods().bestFirst());
            case EXCLUSION -> named(evaluation.methodsFound().excluded());
            case MEASURE -> evaluation.spoke().stream().anyMatch(this::isSaidBy);
        };
    }

    /** Whether this rule, when it speaks, speaks for it. */
    public boolean isSaidBy(Rule rule) {
        return rule.calls().stream().map(Call::conclusion).anyMatch(this::isFor);
    }

    /** Whether this rule, when it speaks, speaks against it or undoes it. */
    public boolean isDeniedBy(Rule rule) {
        return rule.calls().stream().map(Call::conclusion).anyMatch(this::isAgainst);
    }

    /** Whether this is the conclusion, or adds to it. */
    public boolean isFor(Conclusion said) {
        return said.match(new StanceOn(this)) == Stance.FOR;
    }

    private boolean isAgainst(Conclusion said) {
        return said.match(new StanceOn(this)) == Stance.AGAINST;
    }

    /** Whether its word is the one concluded. */
    boolean names(Enum<?> concluded) {
        return concluded.name().equals(word);
    }

    private boolean named(Iterable<? extends Enum<?>> concluded) {
        for (Enum<?> each : concluded) {
            if (names(each)) {
                return true;
            }
        }
        return false;
    }

    /** What kinds of conclusions there are, in the order of the stages. */
    public enum Kind {
        ALIGNMENT(Stage.TRIAGE),
        /** That the case is not worth pursuing. */
        PURSUIT(Stage.TRIAGE),
        CAUSE(Stage.CAUSES),
        DISCOUNTED(Stage.CAUSES),
        VERDICT(Stage.VERDICT),
        REMEDY(Stage.REMEDIES),
        METHOD(Stage.METHODS),
        EXCLUSION(Stage.METHODS),
        MEASURE(Stage.MEASURES);

        private final Stage stage;

        Kind(Stage stage) {
            this.stage = stage;
        }

        /** Where it is concluded. */
        public Stage stage() {
            return stage;
        }

        /** Its words. */
        public List<String> words() {
            return Vocabulary.of(this);
        }
    }
}
