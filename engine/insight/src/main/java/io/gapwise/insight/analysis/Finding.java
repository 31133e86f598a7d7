package io.gapwise.insight.analysis;

import io.gapwise.core.cases.Word;
import io.gapwise.core.ruleset.drl.ProblemCode;
import io.gapwise.core.ruleset.drl.Severity;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Describes one thing that is wrong with the meaning of the rules.
 *
 * @param places the rule concerned first, then the others; empty where a rule is missing
 * @param message what is wrong, in a sentence
 * @param advice what to do about it
 * @param example the answers, by contract path, of a case that shows it; empty where none is needed
 * @param about the word that is never concluded, or that the rule needs although it is never concluded; null where the
 *     finding is about no such word
 */
public record Finding(
        ProblemCode code,
        List<RuleLocation> places,
        String message,
        String advice,
        Map<String, Object> example,
        @Nullable Word about) {

    public Finding {
        places = List.copyOf(places);
        example = Collections.unmodifiableMap(new LinkedHashMap<>(example));
    }

    Finding(ProblemCode code, List<RuleLocation> places, String message, String advice) {
        this(code, places, message, advice, Map.of(), null);
    }

    Finding(
            ProblemCode code, List<RuleLocation> places, String message, String advice, Map<String, Object> example) {
        this(code, places, message, advice, example, null);
    }

    /** Returns the same finding about a word that is never concluded. */
    Finding about(@Nullable Word word) {
        return new Finding(code, places, message, advice, example, word);
    }

    public Severity severity() {
        return code.severity();
    }

    /** Returns the place, the code and the message on one line, and the advice on the next. */
    @Override
    public String toString() {
        String where = places.isEmpty() ? "" : places.get(0) + "  ";
        return where + code.written() + "  " + message + "\n    " + advice;
    }
}
