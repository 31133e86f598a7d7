package io.gapwise.core.cases;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Describes a performance gap in the words of an analyst or a portal. Only the title is required; everything else that
 * is left out is unknown and never guessed. Nobody sends {@code support} and {@code share}: the case works them out.
 */
public record GapCase(
        @Length(min = 3, max = 200) String title,
        @Length(max = 100) @Nullable String reference,
        @Length(max = 2000) @Nullable String desired,
        @Length(max = 2000) @Nullable String actual,
        RequestedSolution requestedSolution,
        Goal goal,
        Gap gap,
        Obstacles obstacles,
        Evidence evidence,
        Audience audience,
        Setting setting,
        @Derived Supports support,
        @Derived ObstacleShares share) {

    public GapCase {
        gap = gap.described(desired != null && actual != null ? Answer.YES : Answer.NO);
        if (evidence.stated() == Answer.NO) {
            support = Supports.bySources(obstacles, evidence);
            share = ObstacleShares.NOT_SAID;
        } else {
            Voices[] voices = Voices.each(obstacles, evidence);
            support = Supports.of(obstacle -> voices[obstacle.ordinal()].support());
            share = ObstacleShares.of(obstacle -> voices[obstacle.ordinal()].share());
        }
        Property.check(GapCase.class, "title", title);
        Property.check(GapCase.class, "reference", reference);
        Property.check(GapCase.class, "desired", desired);
        Property.check(GapCase.class, "actual", actual);
    }

    /**
     * Returns the case as rules read it: an obstacle without an answer of its own takes that of its better shown
     * statements, and whoever made a statement was heard.
     */
    public GapCase judged() {
        if (evidence.stated() == Answer.NO) {
            return this;
        }
        Voices[] voices = Voices.each(obstacles, evidence);
        return with(
                Obstacles.of(obstacle -> voices[obstacle.ordinal()].presence()),
                new Evidence(evidence.sources(), evidence.allHeard(), evidence.statements()));
    }

    /** Puts the values of all properties into an array, in the order of {@link Property#of}, from its first place on. */
    public void lay(@Nullable Object[] into) {
        CaseValues.lay(this, into);
    }

    /**
     * Returns how well a cause is shown that the rules found. Growth and mandate are shown by their own fields; a cause
     * whose obstacle nobody calls present rests on the sources alone.
     */
    public Support support(Cause cause) {
        for (Obstacle obstacle : Obstacle.EACH) {
            if (obstacle.cause() == cause) {
                Support shown = support.of(obstacle);
                return shown == Support.NONE ? evidence.support(obstacle) : shown;
            }
        }
        return Support.SHOWN;
    }

    /** Returns how well it is shown that an obstacle is not there; NONE unless it is absent. */
    public Support absence(Obstacle obstacle) {
        return new Voices(obstacle, obstacles.of(obstacle), evidence).absence();
    }

    /** Returns the case with this obstacle answered PRESENT. */
    public GapCase withPresent(Obstacle present) {
        return with(
                Obstacles.of(obstacle -> obstacle == present ? Presence.PRESENT : obstacles.of(obstacle)), evidence);
    }

    /**
     * Returns the case as if nothing were known of the obstacles but what these statements say: without its own answers
     * about them, and without the sources and the people on which those rest.
     */
    public GapCase withOnly(List<Statement> said) {
        return with(Obstacles.of(obstacle -> Presence.UNKNOWN), new Evidence(null, null, said));
    }

    private GapCase with(Obstacles otherObstacles, Evidence otherEvidence) {
        return new GapCase(
                title,
                reference,
                desired,
                actual,
                requestedSolution,
                goal,
                gap,
                otherObstacles,
                otherEvidence,
                audience,
                setting,
                support,
                share);
    }
}
