package io.gapwise.service.cases;

import io.gapwise.core.problems.ProblemKind;
import io.gapwise.service.problems.BadParameters;
import io.gapwise.service.problems.ErrorEntry;
import io.gapwise.service.problems.QueryParameters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads which cases to list from the query part of an address, and reports all problems at once. */
final class CaseFilterReader {

    private static final List<String> FILTERS = List.of("archived", "sample", "answered", "owner", "tag", "reference");
    private static final List<String> NAMES =
            List.of("limit", "cursor", "archived", "sample", "answered", "owner", "tag", "reference");
    private static final String YES = "yes";
    private static final String NO = "no";
    private static final String ANY = "any";
    private static final List<String> WORDS = List.of(YES, NO, ANY);

    private final QueryParameters parameters;

    private CaseFilterReader(QueryParameters parameters) {
        this.parameters = parameters;
    }

    static CaseFilter read(@Nullable String query) throws BadParameters {
        return new CaseFilterReader(QueryParameters.read(query, NAMES)).filter();
    }

    private CaseFilter filter() throws BadParameters {
        CaseFilter filter = new CaseFilter(
                parameters.limit(),
                before(),
                is("archived", NO),
                is("sample", NO),
                is("answered", ANY),
                text("owner"),
                text("tag"),
                text("reference"),
                sent());
        parameters.refuseIfWrong();
        return filter;
    }

    private Map<String, String> sent() {
        Map<String, String> sent = new LinkedHashMap<>();
        for (String name : FILTERS) {
            String value = parameters.value(name);
            if (value != null) {
                sent.put(name, value);
            }
        }
        return sent;
    }

    private @Nullable CaseCursor before() {
        String value = parameters.value("cursor");
        if (value == null) {
            return null;
        }
        return CaseCursor.read(value).orElseGet(() -> {
            parameters.wrong(ErrorEntry.parameter(
                    ProblemKind.BAD_CURSOR, "cursor", "must be taken from the Link header of the page before"));
            return null;
        });
    }

    private @Nullable Boolean is(String name, String otherwise) {
        String sent = parameters.value(name);
        String value = sent == null ? otherwise : sent;
        if (!WORDS.contains(value)) {
            parameters.wrong(
                    ErrorEntry.parameterWord(ProblemKind.NO_SUCH_WORD, name, "must be yes, no or any", value, WORDS));
        }
        return value.equals(ANY) ? null : value.equals(YES);
    }

    /** PostgreSQL does not accept the character NUL in a query, and nothing that is looked for has it. */
    private @Nullable String text(String name) {
        String value = parameters.value(name);
        if (value != null && value.indexOf('\0') >= 0) {
            parameters.wrong(ErrorEntry.parameter(
                    ProblemKind.BAD_CHARACTER, name, "holds the character U+0000, which nothing can have"));
        }
        return value;
    }
}
