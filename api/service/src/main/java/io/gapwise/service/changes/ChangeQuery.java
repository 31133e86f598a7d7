package io.gapwise.service.changes;

import io.gapwise.core.problems.NearestWord;
import io.gapwise.core.problems.ProblemKind;
import io.gapwise.core.wording.Sentence;
import io.gapwise.service.access.Callers;
import io.gapwise.service.problems.BadParameters;
import io.gapwise.service.problems.ErrorEntry;
import io.gapwise.service.problems.QueryParameters;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Says which changes somebody wants to read.
 *
 * @param after behind which cursor; null for the beginning
 * @param fromNow whether to begin behind the newest change
 * @param patience how long to wait where there is none
 */
record ChangeQuery(@Nullable ChangeCursor after, boolean fromNow, int limit, Duration patience, Set<ChangeKind> kinds) {

    private static final String NOW = "now";
    private static final String KIND = "kind";
    private static final List<String> NAMES = List.of("after", "limit", "wait", KIND);
    private static final int USUAL = 100;
    private static final int MOST = 1000;
    private static final int LONGEST_WAIT = 30;

    static ChangeQuery read(@Nullable String query) throws BadParameters {
        QueryParameters parameters = QueryParameters.read(query, NAMES, Set.of(KIND));
        ChangeQuery read = new ChangeQuery(
                after(parameters),
                NOW.equals(parameters.value("after")),
                parameters.number("limit", USUAL, 1, MOST),
                Duration.ofSeconds(parameters.number("wait", 0, 0, LONGEST_WAIT)),
                kinds(parameters));
        parameters.refuseIfWrong();
        return read;
    }

    private static @Nullable ChangeCursor after(QueryParameters parameters) {
        String after = parameters.value("after");
        if (after == null || after.equals(NOW)) {
            return null;
        }
        Optional<ChangeCursor> cursor = ChangeCursor.read(after, Callers.tenant());
        if (cursor.isEmpty()) {
            parameters.wrong(
                    ErrorEntry.parameter(ProblemKind.BAD_CURSOR, "after", Sentence.of("parameter.change-cursor")));
        }
        return cursor.orElse(null);
    }

    private static Set<ChangeKind> kinds(QueryParameters parameters) {
        String words = parameters.value(KIND);
        if (words == null) {
            return EnumSet.allOf(ChangeKind.class);
        }
        Set<ChangeKind> kinds = EnumSet.noneOf(ChangeKind.class);
        for (String word : words.split(",", -1)) {
            ChangeKind.of(word)
                    .ifPresentOrElse(
                            kinds::add,
                            () -> parameters.wrong(ErrorEntry.parameterWord(
                                    ProblemKind.NO_SUCH_WORD,
                                    KIND,
                                    Sentence.of("parameter.change-kind"),
                                    ChangeKind.words(),
                                    NearestWord.to(word, ChangeKind.words()))));
        }
        return kinds;
    }
}
