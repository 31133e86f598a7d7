package io.gapwise.core.followup;

import io.gapwise.core.cases.Property;
import io.gapwise.core.cases.Range;
import org.jspecify.annotations.Nullable;

/**
 * Says how many of the people were reached, in percent of all who should be.
 *
 * @param started how many have begun
 * @param completed how many have finished
 * @param answered how many answered any question about it
 */
public record Reach(
        @Range(min = 0, max = 100) @Nullable Integer started,
        @Range(min = 0, max = 100) @Nullable Integer completed,
        @Range(min = 0, max = 100) @Nullable Integer answered) {

    public static final Reach NOTHING = new Reach(null, null, null);

    public Reach {
        Property.check(Reach.class, "started", started);
        Property.check(Reach.class, "completed", completed);
        Property.check(Reach.class, "answered", answered);
    }
}
