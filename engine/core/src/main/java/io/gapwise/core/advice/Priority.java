package io.gapwise.core.advice;

import io.gapwise.core.cases.Word;
import io.gapwise.core.priority.EffectValue;
import io.gapwise.core.priority.NeedValue;
import io.gapwise.core.priority.PlaceValue;
import io.gapwise.core.priority.ReadinessValue;
import io.gapwise.core.priority.UrgencyValue;
import java.util.List;
import java.util.stream.Stream;

/**
 * Holds in which place a case comes among others, and why. The same case, recommendation and standing under the same
 * version of the rule set give the same in the same order.
 *
 * @param place in which place it comes
 * @param need what it serves
 * @param effect how much it would bring
 * @param readiness how readily it could be done
 * @param urgency what makes it urgent
 * @param doubts what would make the rank wrong
 */
public record Priority(
        Advice.RuleSetUsed ruleset,
        Weighing<PlaceValue> place,
        Weighing<NeedValue> need,
        Weighing<EffectValue> effect,
        Weighing<ReadinessValue> readiness,
        Weighing<UrgencyValue> urgency,
        List<Reason> doubts,
        List<Reason> cautions,
        List<Advice.Question> questions) {

    public Priority {
        doubts = List.copyOf(doubts);
        cautions = List.copyOf(cautions);
        questions = List.copyOf(questions);
    }

    /**
     * Holds what was concluded on one question.
     *
     * @param value the word that goes before the others; UNKNOWN where rules concluded none
     * @param said every word that rules concluded, the one that goes before the others first
     */
    public record Weighing<V extends Enum<V> & Word>(V value, List<Said<V>> said) {

        public Weighing {
            said = List.copyOf(said);
        }

        /** Returns the reasons for the word that goes before the others. */
        public List<Reason> reasons() {
            return said.isEmpty() ? List.of() : said.get(0).reasons();
        }
    }

    /** Holds one word that rules concluded, with their reasons. */
    public record Said<V extends Enum<V> & Word>(V value, List<Reason> reasons) {

        public Said {
            reasons = List.copyOf(reasons);
        }
    }

    /** Returns every reason that is given for a conclusion. */
    public Stream<Reason> reasons() {
        Stream<Reason> weighed = Stream.of(place, need, effect, readiness, urgency)
                .flatMap(weighing -> weighing.said().stream())
                .flatMap(said -> said.reasons().stream());
        return Stream.concat(weighed, Stream.concat(doubts.stream(), cautions.stream()));
    }
}
