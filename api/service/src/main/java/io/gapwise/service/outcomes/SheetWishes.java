package io.gapwise.service.outcomes;

import io.gapwise.core.json.BadCase;
import io.gapwise.core.problems.Problem;
import io.gapwise.core.problems.ProblemKind;
import io.gapwise.core.wording.Sentence;
import io.gapwise.service.problems.BadParameters;
import io.gapwise.service.problems.ErrorEntry;
import io.gapwise.service.problems.QueryParameters;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says how a report is to be read.
 *
 * @param map the name of the map by which it is read; null to guess
 * @param course only rows about this course count; null for all
 * @param on the day for which what it counts holds; null for the last day on which anybody completed it
 * @param dryRun whether to say only what would be stored
 */
public record SheetWishes(
        @Nullable String map,
        @Nullable String course,
        @Nullable LocalDate on,
        boolean dryRun) {

    private static final String MAP = "map";
    private static final String COURSE = "course";
    private static final String ON = "on";
    private static final String DRY_RUN = "dryRun";

    /**
     * Wishes nothing but the day.
     *
     * @param typed the day as ISO 8601 writes it; empty for none
     * @throws BadCase if it is no day until today
     */
    public static SheetWishes on(String typed, LocalDate today) throws BadCase {
        if (typed.isBlank()) {
            return new SheetWishes(null, null, null, false);
        }
        Day day = Day.read(typed.strip(), today);
        if (day.on() == null) {
            throw new BadCase(List.of(Problem.at(day.wrong(), "/" + ON, day.said())));
        }
        return new SheetWishes(null, null, day.on(), false);
    }

    /**
     * What was written as a day.
     *
     * @param on the day; null where it is none until today
     * @param wrong of which kind the mistake would be
     * @param said what would be wrong
     */
    private record Day(@Nullable LocalDate on, ProblemKind wrong, Sentence said) {

        static Day read(String written, LocalDate today) {
            try {
                LocalDate day = LocalDate.parse(written);
                boolean fits = !day.isAfter(today) && !day.isBefore(SentValues.FIRST_DAY);
                return new Day(
                        fits ? day : null,
                        ProblemKind.OUT_OF_RANGE,
                        Sentence.of("sent.dayRange", SentValues.FIRST_DAY, today));
            } catch (DateTimeException e) {
                return new Day(null, ProblemKind.WRONG_FORM, Sentence.of("sent.day"));
            }
        }
    }

    static SheetWishes read(@Nullable String query, LocalDate today) throws BadParameters {
        QueryParameters sent = QueryParameters.read(query, List.of(MAP, COURSE, ON, DRY_RUN));
        LocalDate on = day(sent, today);
        boolean dryRun = dryRun(sent);
        sent.refuseIfWrong();
        return new SheetWishes(sent.value(MAP), sent.value(COURSE), on, dryRun);
    }

    private static @Nullable LocalDate day(QueryParameters sent, LocalDate today) {
        String written = sent.value(ON);
        if (written == null) {
            return null;
        }
        Day day = Day.read(written, today);
        if (day.on() == null) {
            sent.wrong(ErrorEntry.parameter(day.wrong(), ON, day.said()));
        }
        return day.on();
    }

    private static boolean dryRun(QueryParameters sent) {
        String word = sent.value(DRY_RUN);
        List<String> words = List.of("true", "false");
        if (word != null && !words.contains(word)) {
            sent.wrong(
                    ErrorEntry.parameterWord(ProblemKind.NO_SUCH_WORD, DRY_RUN, Sentence.of("sent.word"), words, null));
        }
        return "true".equals(word);
    }
}
