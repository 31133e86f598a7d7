package io.gapwise.practice.planfile;

import io.gapwise.core.problems.NearestWord;
import io.gapwise.core.problems.Problem;
import io.gapwise.core.problems.ProblemKind;
import io.gapwise.practice.plan.RequestProblem;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** Says what is wrong with a request, and where in the file. */
final class Problems {

    private Problems() {}

    static Problem of(RequestProblem found, JsonNode sent, PlanWords words) {
        boolean named = found.kind() == RequestProblem.Kind.UNKNOWN;
        return new Problem(
                kind(found.kind()),
                place(found.pointer(), sent),
                words.say("problem." + found.kind(), found.values().toArray()),
                found.allowed(),
                named ? NearestWord.to(found.values().get(0).toString(), found.allowed()) : null);
    }

    private static ProblemKind kind(RequestProblem.Kind kind) {
        return switch (kind) {
            case NO_NAME, NO_PERIOD, NO_GOAL, NO_EARLIER -> ProblemKind.MISSING;
            case GIVEN_TWICE, DECIDED_TWICE -> ProblemKind.GIVEN_TWICE;
            case UNKNOWN -> ProblemKind.NO_SUCH_WORD;
            case OUT_OF_RANGE, MOVED_OUTSIDE -> ProblemKind.OUT_OF_RANGE;
            case NOT_EACH_PERIOD -> ProblemKind.TOO_SHORT;
            case LONGER_THAN_IT_LASTS -> ProblemKind.TOO_LONG;
            case TOO_MANY -> ProblemKind.TOO_LARGE;
            case CYCLE, ITSELF, MANDATORY_FORBIDDEN -> ProblemKind.WRONG_FORM;
        };
    }

    /** One number may have been sent in place of one for each period, or a name in place of an object: then that is the place. */
    private static String place(String pointer, JsonNode sent) {
        String place = pointer;
        int last = place.lastIndexOf('/');
        String parent = last < 0 ? "" : place.substring(0, last);
        JsonNode above = sent.at(JsonPointer.compile(parent));
        return above.isNumber() || above.isString() ? parent : place;
    }
}
