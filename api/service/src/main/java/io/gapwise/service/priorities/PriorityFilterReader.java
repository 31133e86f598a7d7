package io.gapwise.service.priorities;

import io.gapwise.core.cases.AlignmentValue;
import io.gapwise.core.cases.Cause;
import io.gapwise.core.cases.Method;
import io.gapwise.core.cases.Remedy;
import io.gapwise.core.cases.RequestedSolution;
import io.gapwise.core.cases.Stake;
import io.gapwise.core.cases.VerdictValue;
import io.gapwise.core.problems.NearestWord;
import io.gapwise.core.problems.ProblemKind;
import io.gapwise.core.wording.Sentence;
import io.gapwise.insight.portfolio.Placement;
import io.gapwise.insight.ranking.RankingPart;
import io.gapwise.service.problems.BadParameters;
import io.gapwise.service.problems.ErrorEntry;
import io.gapwise.service.problems.QueryParameters;
import io.gapwise.service.recommendations.CaseQuery;
import io.gapwise.service.recommendations.CaseQuery.Place;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads which part of the ranked list is asked for, and reports all problems at once. */
final class PriorityFilterReader {

    static final String PART = "part";
    private static final List<String> YES_NO = List.of("yes", "no");
    private static final List<String> TEXTS = List.of("q", "owner", "tag");
    private static final int LAST_YEAR = 9998;

    private static final Map<Place, List<String>> WORDS = new EnumMap<>(Map.of(
            Place.VERDICT, names(VerdictValue.class),
            Place.CAUSE, names(Cause.class),
            Place.METHOD, names(Method.class),
            Place.REMEDY, names(Remedy.class),
            Place.STAKE, names(Stake.class),
            Place.REQUESTED, names(RequestedSolution.class),
            Place.ALIGNMENT, names(AlignmentValue.class),
            Place.APPROACH, names(Placement.Approach.class),
            Place.FOCUS, names(Placement.Focus.class)));

    private final QueryParameters parameters;

    private PriorityFilterReader(QueryParameters parameters) {
        this.parameters = parameters;
    }

    static PriorityFilter read(@Nullable String query) throws BadParameters {
        return new PriorityFilterReader(QueryParameters.read(query, known())).filter();
    }

    private static List<String> known() {
        List<String> known = new ArrayList<>(List.of("limit", "cursor", PART, "sample"));
        known.addAll(TEXTS);
        WORDS.keySet().forEach(place -> known.add(parameter(place)));
        known.addAll(List.of("from", "to"));
        return known;
    }

    static String parameter(Place place) {
        return place.name().toLowerCase(Locale.ROOT);
    }

    private static List<String> names(Class<? extends Enum<?>> words) {
        return Arrays.stream(words.getEnumConstants()).map(Enum::name).toList();
    }

    private PriorityFilter filter() throws BadParameters {
        CaseQuery query = query();
        boolean sample = sample(parameters);
        if (sample && !query.equals(CaseQuery.ALL)) {
            parameters.wrong(
                    ErrorEntry.parameter(ProblemKind.OUT_OF_RANGE, "sample", Sentence.of("priorities.samplesWhole")));
        }
        String part = word(PART, names(RankingPart.class));
        PriorityFilter filter = new PriorityFilter(
                query,
                part == null ? null : RankingPart.valueOf(part),
                sample,
                behind(parameters),
                0,
                parameters.limit());
        parameters.refuseIfWrong();
        return filter;
    }

    private CaseQuery query() {
        Map<Place, String> words = new EnumMap<>(Place.class);
        WORDS.forEach((place, all) -> {
            String word = word(parameter(place), all);
            if (word != null) {
                words.put(place, word);
            }
        });
        return new CaseQuery(
                text("q"),
                words,
                null,
                startOf("from", 0),
                startOf("to", 1),
                CaseQuery.Order.NEWEST,
                text("owner"),
                text("tag"));
    }

    private @Nullable String text(String name) {
        String value = parameters.value(name);
        if (value != null && value.indexOf('\0') >= 0) {
            parameters.wrong(ErrorEntry.parameter(ProblemKind.BAD_CHARACTER, name, Sentence.of("priorities.noNul")));
            return null;
        }
        return value == null || value.isBlank() ? null : value.strip();
    }

    private @Nullable String word(String name, List<String> words) {
        String value = parameters.value(name);
        if (value != null && !words.contains(value)) {
            parameters.wrong(ErrorEntry.parameterWord(
                    ProblemKind.NO_SUCH_WORD, name, Sentence.of("sent.word"), words, NearestWord.to(value, words)));
            return null;
        }
        return value;
    }

    static boolean sample(QueryParameters parameters) {
        String value = parameters.value("sample");
        if (value != null && !YES_NO.contains(value)) {
            parameters.wrong(ErrorEntry.parameterWord(
                    ProblemKind.NO_SUCH_WORD,
                    "sample",
                    Sentence.of("sent.word"),
                    YES_NO,
                    NearestWord.to(value, YES_NO)));
        }
        return "yes".equals(value);
    }

    private @Nullable OffsetDateTime startOf(String name, int daysLater) {
        String value = parameters.value(name);
        if (value == null) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(value);
            if (day.getYear() >= 1 && day.getYear() <= LAST_YEAR) {
                return day.plusDays(daysLater).atStartOfDay().atOffset(ZoneOffset.UTC);
            }
        } catch (DateTimeException e) {
            // It is told below, as a day out of range is.
        }
        parameters.wrong(ErrorEntry.parameter(ProblemKind.WRONG_FORM, name, Sentence.of("priorities.day")));
        return null;
    }

    static @Nullable String behind(QueryParameters parameters) {
        String cursor = parameters.value("cursor");
        if (cursor == null) {
            return null;
        }
        return PageCursor.read(cursor).orElseGet(() -> {
            parameters.wrong(ErrorEntry.parameter(ProblemKind.BAD_CURSOR, "cursor", Sentence.of("priorities.cursor")));
            return null;
        });
    }
}
