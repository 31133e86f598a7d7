package io.gapwise.core.cases;

import org.jspecify.annotations.Nullable;

/**
 * Says what somebody says of an obstacle and how they know.
 *
 * @param shownBy what shows it; null where nobody says
 * @param share of how many of the people it is true
 * @param people how many said so; null where it is not known
 */
public record Statement(
        Obstacle obstacle,
        Stated says,
        StatedBy by,
        @Nullable EvidenceSource shownBy,
        Share share,
        @Range(min = 1, max = 1_000_000) @Nullable Integer people,
        @Length(max = 500) @Nullable String note) {

    public Statement {
        Property.check(Statement.class, "people", people);
        Property.check(Statement.class, "note", note);
    }
}
