package io.gapwise.insight.rulecases;

import io.gapwise.core.cases.GapCase;
import io.gapwise.core.ruleset.Span;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A case beyond the two that each rule has, with what the rules must answer to it.
 *
 * @param rule the name of the rule that it is about
 * @param answers the answers of the case by contract path, in the form in which they are sent
 * @param beside what is known beside the case, by contract path
 * @param given the recommendation that was given
 * @param changes in what the case differs from the rule's own, or from the one that the entry gives; null leaves an answer
 *     out
 * @param ofItself whether the entry gives the case, in place of changing the rule's own
 * @param then what the rules must answer
 * @param confirm what a person has to confirm before the case counts; null where it counts
 * @param file the file of the entry, in the form of {@code Rule.file}
 * @param at the place in the file
 */
public record FurtherCase(
        String rule,
        Map<String, Object> answers,
        Map<String, Object> beside,
        GivenAnswer given,
        Map<String, @Nullable Object> changes,
        boolean ofItself,
        GapCase gapCase,
        KnownBeside known,
        ExpectedAnswer then,
        @Nullable String confirm,
        String file,
        Span at) {

    public FurtherCase {
        answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
        beside = Collections.unmodifiableMap(new LinkedHashMap<>(beside));
        changes = Collections.unmodifiableMap(new LinkedHashMap<>(changes));
    }

    /** Says whether the case counts; one that nobody has confirmed yet proves nothing. */
    public boolean confirmed() {
        return confirm == null;
    }
}
