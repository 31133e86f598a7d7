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
 * Names something that a rule set may conclude about a case.
 *
 * @param word a word from the vocabulary of the kind; for a measure, its level as a digit
 */
public record Claim(Kind kind, String word) {

    /** Returns the claim as people write it, such as {@code verdict:TRAINING}. */
    public String text() {
        return kind.name().toLowerCase(Locale.ROOT) + ":" + word;
    }

    /** Says whether the evaluation concludes it. */
    public boolean holds(Evaluation evaluation) {
        return switch (kind) {
            case VERDICT -> evaluation.verdict().value().name().equals(word);
            case ALIGNMENT -> evaluation.triage().alignment().name().equals(word);
            case PURSUIT -> evaluation.triage().worthPursuing() == Answer.NO;
            case CAUSE -> named(evaluation.causes().found());
            case DISCOUNTED -> named(evaluation.causes().discounted());
            case REMEDY -> named(evaluation.remedies().bestFirst());
            case METHOD -> named(evaluation.methodsAdvised());
            case EXCLUSION -> named(evaluation.methodsFound().excluded());
            case MEASURE -> evaluation.spoke().stream().anyMatch(this::isSaidBy);
        };
    }

    /** Says whether this rule supports the claim when it speaks. */
    public boolean isSaidBy(Rule rule) {
        return rule.calls().stream().map(Call::conclusion).anyMatch(this::isFor);
    }

    /** Says whether this rule, when it speaks, contradicts the claim, undoes it or takes its place. */
    public boolean isDeniedBy(Rule rule) {
        return rule.calls().stream().map(Call::conclusion).anyMatch(this::isAgainst);
    }

    /** Says whether the conclusion is what is claimed, or adds to it. */
    public boolean isFor(Conclusion said) {
        return said.match(new StanceOn(this)) == Stance.FOR;
    }

    private boolean isAgainst(Conclusion said) {
        return said.match(new StanceOn(this)) == Stance.AGAINST;
    }

    /** Says whether the word of the claim is the one that was concluded. */
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

    /** Lists the kinds of conclusions, in the order of the stages. */
    public enum Kind {
        ALIGNMENT(Stage.TRIAGE),
        /** Claims that the case is not worth pursuing. */
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

        /** Returns the stage that draws conclusions of this kind. */
        public Stage stage() {
            return stage;
        }

        /** Returns the words that a claim of this kind can have. */
        public List<String> words() {
            return Vocabulary.of(this);
        }
    }
}
