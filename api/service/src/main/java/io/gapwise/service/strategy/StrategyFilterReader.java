package io.gapwise.service.strategy;

import io.gapwise.core.problems.ProblemKind;
import io.gapwise.service.problems.BadParameters;
import io.gapwise.service.problems.ErrorEntry;
import io.gapwise.service.problems.QueryParameters;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads which entries to list from the query part of an address, and reports all problems at once. */
final class StrategyFilterReader {

    private static final List<String> NAMES = List.of("limit", "cursor", "name", "sample");
    private static final List<String> YES_NO = List.of("yes", "no");

    private StrategyFilterReader() {}

    static StrategyFilter read(StrategyKind kind, @Nullable String query) throws BadParameters {
        QueryParameters parameters = QueryParameters.read(query, NAMES);
        String name = parameters.value("name");
        if (name != null && name.indexOf('\0') >= 0) {
            parameters.wrong(ErrorEntry.parameter(
                    ProblemKind.BAD_CHARACTER, "name", "holds the character U+0000, which nothing can have"));
        }
        StrategyFilter filter = new StrategyFilter(
                kind,
                parameters.limit(),
                sample(parameters),
                name == null || name.isBlank() ? null : name,
                behind(parameters));
        parameters.refuseIfWrong();
        return filter;
    }

    static boolean sample(QueryParameters parameters) {
        String sample = parameters.value("sample");
        if (sample != null && !YES_NO.contains(sample)) {
            parameters.wrong(ErrorEntry.parameterWord(
                    ProblemKind.NO_SUCH_WORD, "sample", "must be one of: yes, no", sample, YES_NO));
        }
        return "yes".equals(sample);
    }

    private static @Nullable String behind(QueryParameters parameters) {
        String cursor = parameters.value("cursor");
        if (cursor == null) {
            return null;
        }
        return StrategyFilter.read(cursor).orElseGet(() -> {
            parameters.wrong(ErrorEntry.parameter(
                    ProblemKind.BAD_CURSOR, "cursor", "must be taken from the Link header of the page before"));
            return null;
        });
    }
}
