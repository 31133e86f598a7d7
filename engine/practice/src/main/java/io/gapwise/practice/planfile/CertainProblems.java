package io.gapwise.practice.planfile;

import io.gapwise.core.problems.Problem;
import io.gapwise.core.problems.ProblemKind;
import io.gapwise.practice.plan.RequestProblem;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Knows which problems of what a request means are certain although a part of it could not be read. What could not be read
 * stands for something else, so a problem that may only follow from it is not told.
 */
final class CertainProblems {

    /** Matches a place that holds no name to which others refer: what is left of it leaves all names known. */
    private static final Pattern NAMES_NOTHING = Pattern.compile(
            "/candidates/\\d+/(?!id$).*|/gaps/\\d+/(?!id$).*|/objectives/\\d+/(?!name$).*"
                    + "|/(byHand|goals|earlier)(/.*)?|/means/(budget|blackouts|currency)(/.*)?|/means/.*/(from|to|mostAtOnce)");

    /** Matches an element of a list that was left out, so that those behind it stand elsewhere. */
    private static final Pattern ELEMENT =
            Pattern.compile("(/candidates|/gaps|/objectives|/byHand|/means/blackouts)/\\d+");

    private static final Pattern OF_TIME =
            Pattern.compile(".*/(length|earliest|latestEnd|period|from|start|starts/[^/]*)");

    private final List<Problem> noted;
    private final boolean names;
    private final boolean periods;

    CertainProblems(List<Problem> noted) {
        this.noted = noted;
        this.names = noted.stream()
                .allMatch(problem -> NAMES_NOTHING.matcher(problem.pointer()).matches());
        this.periods = noted.stream().noneMatch(CertainProblems::isOfPeriods);
    }

    /** A member that nobody knows may be one that was meant for the periods. */
    private static boolean isOfPeriods(Problem problem) {
        String pointer = problem.pointer();
        boolean above = pointer.isEmpty() || pointer.equals(MeansReader.AT);
        boolean misnamed = problem.kind() == ProblemKind.NO_SUCH_FIELD && pointer.matches("(/means)?/[^/]*");
        boolean day = pointer.endsWith("/from") || pointer.endsWith("/to");
        return above || misnamed || pointer.startsWith(MeansReader.AT + "/periods") && !day;
    }

    boolean isCertain(RequestProblem found) {
        if (noted.stream().anyMatch(problem -> touches(problem.pointer(), found.pointer()))) {
            return false;
        }
        return switch (found.kind()) {
            case UNKNOWN -> names;
            case NO_GOAL, NO_EARLIER ->
                noted.stream().noneMatch(problem -> problem.pointer().matches("/(earlier.*|[^/]*)"));
            case NO_PERIOD, NOT_EACH_PERIOD -> periods;
            case MOVED_OUTSIDE -> noted.isEmpty();
            case OUT_OF_RANGE -> periods || !OF_TIME.matcher(found.pointer()).matches();
            case LONGER_THAN_IT_LASTS -> noted.stream().noneMatch(problem -> isAbout(problem, found));
            case NO_NAME, GIVEN_TWICE, TOO_MANY, CYCLE, ITSELF, DECIDED_TWICE, MANDATORY_FORBIDDEN -> true;
        };
    }

    /** Says whether two places are the same, one is within the other, or positions of the list are not certain. */
    private static boolean touches(String noted, String found) {
        String list = ELEMENT.matcher(noted).matches() ? noted.substring(0, noted.lastIndexOf('/')) : noted;
        return found.equals(list) || found.startsWith(list + "/") || noted.startsWith(found + "/");
    }

    /** Says whether a problem is noted of the same candidate. */
    private static boolean isAbout(Problem noted, RequestProblem found) {
        String[] steps = found.pointer().split("/");
        return steps.length > 2 && noted.pointer().startsWith("/" + steps[1] + "/" + steps[2] + "/");
    }
}
