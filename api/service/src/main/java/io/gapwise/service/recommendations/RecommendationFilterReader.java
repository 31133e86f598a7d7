package io.gapwise.service.recommendations;

import io.gapwise.core.cases.VerdictValue;
import io.gapwise.core.cases.Words;
import io.gapwise.core.problems.ProblemKind;
import io.gapwise.service.problems.BadParameters;
import io.gapwise.service.problems.ErrorEntry;
import io.gapwise.service.problems.QueryParameters;
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
    private static final List<String> VERDICTS = Words.names(VerdictValue.class);

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
        RecommendationFilter filter = new RecommendationFilter(
                parameters.limit(),
                before(),
                verdict(),
                reference(),
                parameters.moment("since"),
                parameters.flag("superseded"));
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
}
