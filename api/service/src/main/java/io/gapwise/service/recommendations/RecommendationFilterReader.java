package io.gapwise.service.recommendations;

import io.gapwise.core.cases.VerdictValue;
import io.gapwise.core.cases.Words;
import io.gapwise.core.problems.ProblemKind;
import io.gapwise.service.problems.BadParameters;
import io.gapwise.service.problems.ErrorEntry;
import io.gapwise.service.problems.QueryParameters;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads a filter from the query part of a URL. It is as strict as the reading of a case and reports all problems at
 * once.
 */
final class RecommendationFilterReader {

    private static final List<String> NAMES = List.of("limit", "cursor", "verdict", "reference", "since", "superseded");
    private static final List<String> YES_OR_NO = List.of("true", "false");
    private static final List<String> VERDICTS = Words.names(VerdictValue.class);
    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999Z");

    private final QueryParameters parameters;
    private final Function<String, Optional<Long>> numbers;

    private RecommendationFilterReader(QueryParameters parameters, Function<String, Optional<Long>> numbers) {
        this.parameters = parameters;
        this.numbers = numbers;
    }

    /** @param numbers finds the number of a recommendation that the caller may see, by its id */
    static RecommendationFilter read(@Nullable String query, Function<String, Optional<Long>> numbers)
            throws BadParameters {
        return new RecommendationFilterReader(QueryParameters.read(query, NAMES), numbers).filter();
    }

    private RecommendationFilter filter() throws BadParameters {
        RecommendationFilter filter =
                new RecommendationFilter(parameters.limit(), before(), verdict(), reference(), since(), superseded());
        parameters.refuseIfWrong();
        return filter;
    }

    private @Nullable Long before() {
        String value = parameters.value("cursor");
        if (value == null) {
            return null;
        }
        return Cursor.read(value).flatMap(numbers).orElseGet(() -> {
            parameters.wrong(ErrorEntry.parameter(
                    ProblemKind.BAD_CURSOR, "cursor", "must be taken from the Link header of the page before"));
            return null;
        });
    }

    private @Nullable String verdict() {
        String value = parameters.value("verdict");
        if (value != null && !VERDICTS.contains(value)) {
            parameters.wrong(ErrorEntry.parameterWord(
                    ProblemKind.NO_SUCH_WORD, "verdict", "there is no such verdict", value, VERDICTS));
        }
        return value;
    }

    /**
     * Reads the reference and refuses the character NUL: no case has such a reference, and PostgreSQL does not accept
     * it in a query.
     */
    private @Nullable String reference() {
        String value = parameters.value("reference");
        if (value != null && value.indexOf('\0') >= 0) {
            parameters.wrong(ErrorEntry.parameter(
                    ProblemKind.BAD_CHARACTER, "reference", "holds the character U+0000, which no reference may have"));
        }
        return value;
    }

    private boolean superseded() {
        String value = parameters.value("superseded");
        if (value != null && !YES_OR_NO.contains(value)) {
            parameters.wrong(ErrorEntry.parameterWord(
                    ProblemKind.NO_SUCH_WORD, "superseded", "must be true or false", value, YES_OR_NO));
        }
        return Boolean.parseBoolean(value);
    }

    private @Nullable Instant since() {
        String value = parameters.value("since");
        if (value == null) {
            return null;
        }
        ProblemKind kind = ProblemKind.WRONG_TYPE;
        try {
            Instant since = value.length() == 10
                    ? LocalDate.parse(value).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : Instant.parse(value);
            if (!since.isBefore(EARLIEST) && !since.isAfter(LATEST)) {
                return since;
            }
            kind = ProblemKind.OUT_OF_RANGE;
        } catch (DateTimeException e) {
            // This is reported below, together with numbers that are out of range.
        }
        parameters.wrong(ErrorEntry.parameter(
                kind,
                "since",
                "must be a date such as 2026-01-31 or a time such as 2026-01-31T08:00:00Z (ISO 8601, UTC)"));
        return null;
    }
}
