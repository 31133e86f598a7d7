package io.gapwise.service.sheets;

import io.gapwise.core.problems.ProblemKind;
import io.gapwise.service.problems.BadParameters;
import io.gapwise.service.problems.ErrorEntry;
import io.gapwise.service.problems.QueryParameters;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for with a sheet.
 *
 * @param map the name of the map by which the sheet is read; null for the contract's columns
 * @param dryRun whether to say only what would become of each row
 */
public record SheetParameters(@Nullable String map, ReferenceChoice reference, boolean dryRun) {

    private static final String MAP = "map";
    private static final String REFERENCE = "reference";
    private static final String DRY_RUN = "dryRun";

    static SheetParameters read(@Nullable String query) throws BadParameters {
        QueryParameters sent = QueryParameters.read(query, List.of(MAP, REFERENCE, DRY_RUN));
        ReferenceChoice choice = choice(sent);
        boolean dryRun = "true".equals(word(sent, DRY_RUN, List.of("true", "false")));
        sent.refuseIfWrong();
        return new SheetParameters(sent.value(MAP), choice, dryRun);
    }

    /**
     * Reads what is asked for with the sheet of a job, which cannot be tried without being stored.
     *
     * @throws BadParameters naming everything that is wrong
     */
    public static SheetParameters ofJob(@Nullable String query) throws BadParameters {
        QueryParameters sent = QueryParameters.read(query, List.of(MAP, REFERENCE));
        ReferenceChoice choice = choice(sent);
        sent.refuseIfWrong();
        return new SheetParameters(sent.value(MAP), choice, false);
    }

    private static ReferenceChoice choice(QueryParameters sent) {
        String word = word(
                sent,
                REFERENCE,
                Arrays.stream(ReferenceChoice.values())
                        .map(choice -> choice.name().toLowerCase(Locale.ROOT))
                        .toList());
        return word == null ? ReferenceChoice.TELL : ReferenceChoice.valueOf(word.toUpperCase(Locale.ROOT));
    }

    private static @Nullable String word(QueryParameters sent, String name, List<String> words) {
        String value = sent.value(name);
        if (value == null || words.contains(value)) {
            return value;
        }
        sent.wrong(
                ErrorEntry.parameterWord(ProblemKind.NO_SUCH_WORD, name, "there is no such word here", value, words));
        return null;
    }
}
