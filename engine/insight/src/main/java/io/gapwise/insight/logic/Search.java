package io.gapwise.insight.logic;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Holds what came of looking for a case.
 *
 * @param answers the answers of the case that was found, by contract path; empty where none was found
 * @param beside what is known beside it, by its path in the contract, as far as rules were asked that read it
 */
public record Search(State state, Map<String, Object> answers, Map<String, Object> beside) {

    /** Says what was found: a case, the proof that there is none, or neither. */
    public enum State {
        FOUND,
        NONE,
        UNDECIDED
    }

    public Search {
        answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
        beside = Collections.unmodifiableMap(new LinkedHashMap<>(beside));
    }
}
