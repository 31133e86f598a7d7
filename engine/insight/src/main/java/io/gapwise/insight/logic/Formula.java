package io.gapwise.insight.logic;

/**
 * A statement that holds in some cases and not in others. It is made by a {@link RuleLogic} and can be used only with
 * that one. Two equal formulas hold in the same cases.
 */
public final class Formula {

    private final int literal;

    Formula(int literal) {
        this.literal = literal;
    }

    /** Returns the negation of this formula. */
    public Formula not() {
        return new Formula(-literal);
    }

    int literal() {
        return literal;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Formula formula && formula.literal == literal;
    }

    @Override
    public int hashCode() {
        return literal;
    }

    @Override
    public String toString() {
        return "formula " + literal;
    }
}
