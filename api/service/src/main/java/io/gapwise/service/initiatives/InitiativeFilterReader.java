package io.gapwise.service.initiatives;

import io.gapwise.core.followup.ProgressValue;
import io.gapwise.core.problems.NearestWord;
import io.gapwise.core.problems.ProblemKind;
import io.gapwise.core.wording.Sentence;
import io.gapwise.service.problems.BadParameters;
import io.gapwise.service.problems.ErrorEntry;
import io.gapwise.service.problems.QueryParameters;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads which initiatives to list from the query part of an address, and reports all problems at once. */
final class InitiativeFilterReader {

    private static final List<String> NAMES =
            List.of("limit", "cursor", "order", "sample", "status", "decision", "progress", "case", "owner");
    private static final List<String> YES_NO_ANY = List.of("yes", "no", "any");
    private static final List<String> ORDERS = Arrays.stream(InitiativeFilter.Order.values())
            .map(order -> order.name().toLowerCase(Locale.ROOT))
            .toList();

    private final QueryParameters parameters;

    private InitiativeFilterReader(QueryParameters parameters) {
        this.parameters = parameters;
    }

    static InitiativeFilter read(@Nullable String query) throws BadParameters {
        return new InitiativeFilterReader(QueryParameters.read(query, NAMES)).filter();
    }

    private InitiativeFilter filter() throws BadParameters {
        String order = word("order", ORDERS, "changed");
        String sample = word("sample", YES_NO_ANY, "no");
        InitiativeFilter filter = new InitiativeFilter(
                parameters.limit(),
                ORDERS.contains(order)
                        ? InitiativeFilter.Order.values()[ORDERS.indexOf(order)]
                        : InitiativeFilter.Order.CHANGED,
                null,
                "any".equals(sample) ? null : "yes".equals(sample),
                word("status", InitiativeStatus.names(), null),
                word(
                        "decision",
                        ContentMembers.DECISIONS.stream().map(Enum::name).toList(),
                        null),
                word(
                        "progress",
                        Arrays.stream(ProgressValue.values()).map(Enum::name).toList(),
                        null),
                caseId(),
                text("owner"),
                List.of(),
                null);
        InitiativeCursor before = before(filter);
        parameters.refuseIfWrong();
        return filter.behind(before);
    }

    private @Nullable InitiativeCursor before(InitiativeFilter filter) {
        String value = parameters.value("cursor");
        if (value == null) {
            return null;
        }
        return InitiativeCursor.read(value, filter).orElseGet(() -> {
            parameters.wrong(ErrorEntry.parameter(ProblemKind.BAD_CURSOR, "cursor", Sentence.of("initiatives.cursor")));
            return null;
        });
    }

    private @Nullable String word(String name, List<String> words, @Nullable String otherwise) {
        String value = parameters.value(name);
        if (value != null && !words.contains(value)) {
            parameters.wrong(ErrorEntry.parameterWord(
                    ProblemKind.NO_SUCH_WORD, name, Sentence.of("sent.word"), words, NearestWord.to(value, words)));
        }
        return value == null ? otherwise : value;
    }

    private @Nullable String caseId() {
        String value = text("case");
        if (value != null && value.indexOf('\0') < 0 && !InitiativeReader.isId(value)) {
            parameters.wrong(ErrorEntry.parameter(ProblemKind.WRONG_FORM, "case", Sentence.of("initiatives.case")));
        }
        return value;
    }

    /** PostgreSQL does not accept the character NUL in a query, and nothing that is looked for has it. */
    private @Nullable String text(String name) {
        String value = parameters.value(name);
        if (value != null && value.indexOf('\0') >= 0) {
            parameters.wrong(ErrorEntry.parameter(ProblemKind.BAD_CHARACTER, name, Sentence.of("sent.character")));
        }
        return value;
    }
}
