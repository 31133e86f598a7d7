package io.gapwise.practice.plan;

import java.util.List;

/**
 * Names something that is wrong with a request.
 *
 * @param pointer the place as a JSON Pointer into the written form of a request
 * @param values what the sentence about it names, such as limits
 * @param allowed the words that would be accepted; empty where they cannot be listed
 */
public record RequestProblem(Kind kind, String pointer, List<Object> values, List<String> allowed) {

    /** Names the kinds of problems. */
    public enum Kind {
        /** An id or a name is empty. */
        NO_NAME,
        /** An id or a name is given twice. */
        GIVEN_TWICE,
        /** There is nothing of this name. */
        UNKNOWN,
        /** A number must be from one number to another. */
        OUT_OF_RANGE,
        /** There must be one number for each period. */
        NOT_EACH_PERIOD,
        /** There are more numbers than it has periods. */
        LONGER_THAN_IT_LASTS,
        /** There is too much of something. */
        TOO_MANY,
        /** There is no period. */
        NO_PERIOD,
        /** It must come after itself, directly or by way of others. */
        CYCLE,
        /** It must not run beside itself. */
        ITSELF,
        /** It is mandatory and forbidden. */
        MANDATORY_FORBIDDEN,
        /** More than one thing is decided by hand about it. */
        DECIDED_TWICE,
        /** It cannot start, by its own dates, in the period to which it is moved. */
        MOVED_OUTSIDE,
        /** No goal is stated. */
        NO_GOAL,
        /** Fewest changes are asked for, and there is no earlier plan. */
        NO_EARLIER
    }

    public RequestProblem {
        values = List.copyOf(values);
        allowed = List.copyOf(allowed);
    }
}
