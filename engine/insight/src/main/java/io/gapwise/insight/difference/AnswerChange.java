package io.gapwise.insight.difference;

import io.gapwise.insight.logic.Description;
import java.util.List;
import java.util.Optional;

/**
 * Holds one kind of change.
 *
 * @param where in which cases it happens, of those in which the old rules say what it changes from and nothing more
 *     decisive changes
 * @param margin what must be so beside one of its alternatives, where a lead decides it; then the change happens in these
 *     cases and in no others
 * @param smallest a case that shows it and of which nothing can be left out; empty where none was found in time
 * @param confirmed whether the real engine says of that case what the proof says
 * @param also what else changes in that case, as the real engine says
 * @param blame the rules without whose change it does not happen
 */
public record AnswerChange(
        ChangeKind kind,
        Description where,
        Optional<Margin> margin,
        Optional<FoundCase> smallest,
        boolean confirmed,
        List<String> also,
        Blame blame) {

    public AnswerChange {
        also = List.copyOf(also);
    }

    /** Returns what holds in every case that shows the change, one test on each line. */
    public List<String> alwaysInWords() {
        return where.always().stream().map(ConditionWords::of).toList();
    }

    /** Returns the alternatives that suffice beside that, each in one line; none where nothing else is needed. */
    public List<String> waysInWords() {
        return where.ways().stream()
                .filter(way -> !way.isEmpty())
                .map(ConditionWords::of)
                .toList();
    }

    /** Returns by what lead it is decided beside that, as a clause; nothing where no lead decides it. */
    public Optional<String> leadInWords() {
        return margin.map(Margin::inWords);
    }
}
