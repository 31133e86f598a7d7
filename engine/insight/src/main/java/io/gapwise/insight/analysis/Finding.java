package io.gapwise.insight.analysis;

import io.gapwise.core.ruleset.drl.ProblemCode;
import io.gapwise.core.ruleset.drl.Severity;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Describes one thing that is wrong with the meaning of the rules.
 *
 * @param places the rule concerned first, then the others; empty where a rule is missing
 * @param message what is wrong, in a sentence
 * @param advice what to do about it
 * @param example the answers, by contract path, of a case that shows it; empty where none is needed
 */
public record Finding(
        ProblemCode code, List<RuleLocation> places, String message, String advice, Map<String, Object> example) {

    public Finding {
        places = List.copyOf(places);
        example = Collections.unmodifiableMap(new LinkedHashMap<>(example));
    }

    Finding(ProblemCode code, List<RuleLocation> places, String message, String advice) {
        this(code, places, message, advice, Map.of());
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
