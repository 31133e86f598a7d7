package io.gapwise.insight.difference;

import io.gapwise.insight.logic.Description;
import java.util.List;
import java.util.Optional;

/**
 * Holds one kind of change.
 *
 * @param where in which cases it happens, of those in which the old rules say what it changes from and nothing more
 *     decisive changes
 * @param smallest a case that shows it and of which nothing can be left out; empty where none was found in time
 * @param confirmed whether the real engine says of that case what the proof says
 * @param also what else changes in that case, as the real engine says
 * @param blame the rules without whose change it does not happen
 */
public record AnswerChange(
        ChangeKind kind,
        Description where,
        Optional<FoundCase> smallest,
        boolean confirmed,
        List<String> also,
        Blame blame) {

    public AnswerChange {
        also = List.copyOf(also);
    }
}
