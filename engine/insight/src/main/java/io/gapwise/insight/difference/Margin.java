package io.gapwise.insight.difference;

import io.gapwise.core.evaluation.Evaluation;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Says by how much something leads in the cases that show a change, where all that changes is how much speaks for one remedy
 * or method, and always by as much. It follows from the sums themselves.
 */
public sealed interface Margin permits Lead, Balance {

    /** Says whether it is so by an answer of the old rules. */
    boolean holds(Evaluation before);

    /** Returns it as a clause. */
    String inWords();

    /** Returns the margin of a change; nothing where it takes more to say. */
    static Optional<Margin> of(ChangeKind kind, Shifts.Shift shift) {
        return Stream.of(Lead.of(kind, shift), Balance.of(kind, shift))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
