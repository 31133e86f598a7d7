package io.gapwise.service.outcomes;

import io.gapwise.practice.outcomes.Observation;
import io.gapwise.sheets.mapping.FoundTable;
import io.gapwise.sheets.outcomes.OutcomeCounts;
import io.gapwise.sheets.outcomes.OutcomeMap;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says what was read from a report, and what was left out.
 *
 * @param id the id of the import; null where nothing was stored
 * @param onLastDay whether the day is the last one on which anybody completed it, because nobody said one
 * @param allCourses whether all courses of the file were counted
 * @param map the map by which it was read
 * @param mapFrom where the map comes from
 * @param reaches how many people the initiative is to reach; null where nobody said
 * @param observations what is stored of people, as counts and means
 * @param replaced how many observations of earlier files these take the place of
 * @param series what becomes of the series
 */
public record SheetTaken(
        @Nullable String id,
        LocalDate on,
        boolean onLastDay,
        boolean allCourses,
        FoundTable table,
        OutcomeMap map,
        MapFrom mapFrom,
        OutcomeCounts counts,
        @Nullable Integer reaches,
        List<Observation> observations,
        int replaced,
        List<InitiativeOutcomes.SeriesChange> series) {

    /** Says where a map comes from. */
    public enum MapFrom {
        /** It was asked for by its name. */
        NAMED,
        /** The last file with the same columns was read by it. */
        EARLIER,
        /** It was guessed from the names of the columns and what stands in them. */
        GUESSED
    }

    /** Says whether people who are to be reached are not in the file. */
    boolean isPart() {
        return reaches != null && counts.started() != null && counts.people() < reaches;
    }

    public SheetTaken {
        observations = List.copyOf(observations);
        series = List.copyOf(series);
    }
}
