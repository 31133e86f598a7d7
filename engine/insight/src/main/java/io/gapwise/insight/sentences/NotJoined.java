package io.gapwise.insight.sentences;

/** Handles the clauses that ask for a word. Of an obstacle there are no others. */
abstract class NotJoined<R> implements Clause.Cases<R> {

    @Override
    public final R every(Clause.Every clause) {
        throw other(clause);
    }

    @Override
    public final R either(Clause.Either clause) {
        throw other(clause);
    }

    @Override
    public final R members(Clause.Members clause) {
        throw other(clause);
    }

    @Override
    public final R number(Clause.Number clause) {
        throw other(clause);
    }

    private static IllegalArgumentException other(Clause clause) {
        return new IllegalArgumentException("This clause asks for no word: %s.".formatted(clause));
    }
}
