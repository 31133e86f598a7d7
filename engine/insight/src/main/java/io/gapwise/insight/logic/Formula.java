package io.gapwise.insight.logic;

/**
 * Something that holds in some cases and not in others. Made by a {@link RuleLogic} and of use to that one only; two that
 * are equal hold in the same cases.
 */
public final class Formula {

    private final int literal;

    Formula(int literal) {
        this.literal = literal;
    }

    /** That it does not hold. */
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
