package io.gapwise.service.outcomes;

import io.gapwise.practice.outcomes.Observation;
import io.gapwise.sheets.mapping.FoundTable;
import io.gapwise.sheets.mapping.MappingTexts;
import io.gapwise.sheets.outcomes.OutcomeCounts;
import io.gapwise.sheets.outcomes.OutcomeMap;
import io.gapwise.sheets.outcomes.OutcomeTexts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Says what was read from a report, and what was left out.
 *
 * @param id the id of the import; null where nothing was stored
 * @param onLastDay whether the day is the last one on which anybody completed it, because nobody said one
 * @param onToday whether today was taken as the day, because nothing says one
 * @param course the only course that was to be counted; null for all
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
        boolean onToday,
        @Nullable String course,
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
    private boolean isPart() {
        return reaches != null && counts.started() != null && counts.people() < reaches;
    }

    /** Says what is to be known of the table, and what was taken for granted. */
    public List<String> notices(Locale language) {
        OutcomeTexts texts = OutcomeTexts.in(language);
        Set<String> courses = counts.courses().keySet();
        List<String> notices = new ArrayList<>(
                table.notices().stream().map(MappingTexts.in(language)::of).toList());
        if (onLastDay) {
            notices.add(texts.lastDay(on));
        } else if (onToday && !observations.isEmpty()) {
            notices.add(texts.today(on));
        }
        if (replaced > 0) {
            notices.add(texts.replaced(replaced, on));
        }
        if (course == null && courses.size() > 1) {
            notices.add(texts.courses(courses));
        } else if (course != null && courses.isEmpty()) {
            notices.add(texts.noCourse(course));
        }
        if (reaches != null && isPart()) {
            notices.add(texts.part(counts.people(), reaches));
        } else if (reaches != null && isBeyond()) {
            notices.add(texts.beyond(counts.people(), reaches));
        }
        return notices;
    }

    /** Says whether more people are in the file than are to be reached. */
    private boolean isBeyond() {
        return reaches != null && counts.people() > reaches;
    }

    public SheetTaken {
        observations = List.copyOf(observations);
        series = List.copyOf(series);
    }
}
