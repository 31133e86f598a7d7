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
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Chooses in which terms sets of cases are described: what the changed rules read tells most, then what the old rules
 * concluded on the way, and last the other answers.
 */
final class SlotsToTell {

    private final RulesCompared rules;

    SlotsToTell(RulesCompared rules) {
        this.rules = rules;
    }

    /** @param last the last stage whose rules may be spoken of, so that nothing of later stages is translated for it */
    List<Set<Slot>> upTo(Stage last) {
        Predicate<Slot> known = slot -> slot.subject().readableIn(last);
        Set<Slot> most = slots(changed().flatMap(SlotsToTell::readBy), known);
        Set<Slot> concluded =
                slots(Slot.every().stream().filter(slot -> !slot.subject().sent() && !secondary(slot)), known);
        // Which remedy is the first takes sums of weights to tell; it is told only where a changed rule reads it.
        Set<Slot> rest = slots(
                Slot.every().stream().filter(SlotsToTell::secondary),
                // So does which method is the best, and rules that judge beside an answer have nothing to do with it.
                known.and(slot -> last.answers() && !slot.path().equals("first")));
        Set<Slot> answers = slots(
                Stream.of(rules.before(), rules.after())
                        .flatMap(set -> set.rules().stream())
                        .filter(rule -> rule.stage().compareTo(last) <= 0)
                        .flatMap(SlotsToTell::readBy),
                known.and(slot -> slot.subject().sent()));
        return List.of(most, concluded, rest, answers);
    }

    private Stream<Rule> changed() {
        return rules.changed().stream()
                .flatMap(pair -> Stream.of(pair.before(), pair.after()))
                .filter(Objects::nonNull);
    }

    private static Stream<Slot> readBy(Rule rule) {
        Stream<Slot> tested = rule.condition().tests().map(test -> test.slot());
        Stream<Slot> asked = rule.calls().stream()
                .map(Call::conclusion)
                .filter(Conclusion.Ask.class::isInstance)
                .map(ask -> Conclusion.Ask.class.cast(ask).field());
        return Stream.concat(tested, asked);
    }

    /** Says whether a conclusion takes many words to tell. */
    private static boolean secondary(Slot slot) {
        return slot.subject() == Subject.REMEDIES
                || slot.subject() == Subject.METHODS
                || slot.path().equals("discounted");
    }

    private static Set<Slot> slots(Stream<Slot> of, Predicate<Slot> known) {
        Set<Slot> slots = new LinkedHashSet<>();
        of.filter(known).forEach(slots::add);
        return slots;
    }
}
