package io.gapwise.insight.brief;

import io.gapwise.insight.evidence.StillTurning;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Says what is known around a case and is not in it.
 *
 * @param day the day of the answer
 * @param author who made the page
 * @param owner who looks after the case
 * @param finders who finds out what, by the path of the field
 * @param wish what was asked for, in the words of whoever asked
 * @param still what could still turn the verdict; null where that was not found out
 */
public record Background(
        @Nullable LocalDate day,
        @Nullable String author,
        @Nullable String owner,
        Map<String, String> finders,
        @Nullable String wish,
        @Nullable StillTurning still) {

    /** Nothing is known but the case. */
    public static final Background NONE = new Background(null, null, null, Map.of(), null);

    public Background(
            @Nullable LocalDate day,
            @Nullable String author,
            @Nullable String owner,
            Map<String, String> finders,
            @Nullable String wish) {
        this(day, author, owner, finders, wish, null);
    }

    public Background {
        finders = Map.copyOf(finders);
    }

    /** Returns the same with what could still turn the verdict. */
    public Background with(@Nullable StillTurning found) {
        return new Background(day, author, owner, finders, wish, found);
    }
}
