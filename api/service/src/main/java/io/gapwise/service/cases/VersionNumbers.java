package io.gapwise.service.cases;

import io.gapwise.core.problems.ProblemKind;
import io.gapwise.service.problems.ErrorEntry;
import io.gapwise.service.problems.QueryParameters;

/** Reads the numbers of versions. */
final class VersionNumbers {

    private static final String FORM = "[1-9][0-9]{0,8}";

    private VersionNumbers() {}

    /** Returns the number; 0, which no version has, if it is none. */
    static int read(String text) {
        return text.matches(FORM) ? Integer.parseInt(text) : 0;
    }

    /** Returns before which version a page begins. */
    static int cursor(QueryParameters parameters) {
        String value = parameters.value("cursor");
        if (value == null) {
            return Integer.MAX_VALUE;
        }
        if (!value.matches(FORM)) {
            parameters.wrong(ErrorEntry.parameter(
                    ProblemKind.BAD_CURSOR, "cursor", "must be taken from the Link header of the page before"));
        }
        return read(value);
    }
}
