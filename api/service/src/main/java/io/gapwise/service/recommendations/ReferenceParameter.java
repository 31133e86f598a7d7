package io.gapwise.service.recommendations;

import io.gapwise.core.problems.ProblemKind;
import io.gapwise.service.problems.BadParameters;
import io.gapwise.service.problems.ErrorEntry;
import io.gapwise.service.problems.QueryParameters;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the reference by which cases are erased. */
final class ReferenceParameter {

    private static final String NAME = "reference";

    private ReferenceParameter() {}

    /** @throws BadParameters if there is none, if it is empty, or if there is any other parameter */
    static String read(@Nullable String query) throws BadParameters {
        QueryParameters parameters = QueryParameters.read(query, List.of(NAME));
        String value = parameters.value(NAME);
        if (value == null || value.isEmpty()) {
            parameters.wrong(ErrorEntry.parameter(
                    ProblemKind.MISSING, NAME, "must name the reference of the cases to be erased"));
        } else if (value.indexOf('\0') >= 0) {
            parameters.wrong(ErrorEntry.parameter(
                    ProblemKind.BAD_CHARACTER, NAME, "holds the character U+0000, which no reference may have"));
        }
        parameters.refuseIfWrong();
        return value == null ? "" : value;
    }
}
