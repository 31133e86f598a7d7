package io.gapwise.core.followup;

/**
 * Says what the people think of it (Kirkpatrick's level 1).
 *
 * @param liked how much they liked it
 * @param relevant how relevant to their work they call it
 * @param confident how sure they are that they can do it
 */
public record Reaction(Degree liked, Degree relevant, Degree confident) {

    public static final Reaction NOTHING = new Reaction(Degree.UNKNOWN, Degree.UNKNOWN, Degree.UNKNOWN);
}
