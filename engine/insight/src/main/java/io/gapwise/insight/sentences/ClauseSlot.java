package io.gapwise.insight.sentences;

import io.gapwise.core.ruleset.Slot;
import java.util.Optional;

/** Finds the one field of which a clause asks; nothing where it is made of several clauses. */
final class ClauseSlot implements Clause.Cases<Optional<Slot>> {

    private static final ClauseSlot FINDER = new ClauseSlot();

    private ClauseSlot() {}

    static Optional<Slot> of(Clause clause) {
        return clause.match(FINDER);
    }

    @Override
    public Optional<Slot> every(Clause.Every clause) {
        return Optional.empty();
    }

    @Override
    public Optional<Slot> either(Clause.Either clause) {
        return Optional.empty();
    }

    @Override
    public Optional<Slot> oneOf(Clause.OneOf clause) {
        return Optional.of(clause.slot());
    }

    @Override
    public Optional<Slot> noneOf(Clause.NoneOf clause) {
        return Optional.of(clause.slot());
    }

    @Override
    public Optional<Slot> known(Clause.Known clause) {
        return Optional.of(clause.slot());
    }

    @Override
    public Optional<Slot> always(Clause.Always clause) {
        return Optional.of(clause.slot());
    }

    @Override
    public Optional<Slot> members(Clause.Members clause) {
        return Optional.of(clause.slot());
    }

    @Override
    public Optional<Slot> number(Clause.Number clause) {
        return Optional.of(clause.slot());
    }
}
