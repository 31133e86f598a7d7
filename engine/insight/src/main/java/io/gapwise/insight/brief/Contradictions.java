package io.gapwise.insight.brief;

import io.gapwise.core.advice.Advice;
import io.gapwise.core.advice.Reason;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds among the cautions of an answer those which say that two answers of the case cannot both be right. Nothing
 * speaks more strongly against an answer than that what it rests on contradicts itself.
 */
public final class Contradictions {

    private static final String STAGE = "triage/";

    /** The rules about answers that cannot both be right are named after the two: this one, yet that one. */
    private static final String BOTH = "-yet-";

    private Contradictions() {}

    /** Returns them in the order of the answer. */
    public static List<Reason> in(Advice advice) {
        Set<String> doubted = advice.questions().stream()
                .filter(Advice.Question::doubts)
                .map(Advice.Question::field)
                .collect(Collectors.toSet());
        return advice.cautions().stream()
                .filter(caution -> caution.rule().startsWith(STAGE))
                .filter(caution -> caution.rule().contains(BOTH)
                        || !Collections.disjoint(caution.facts().keySet(), doubted))
                .toList();
    }

    /** Returns all cautions of the answer, the contradictions first. */
    public static List<Reason> first(Advice advice) {
        return Stream.concat(in(advice).stream(), advice.cautions().stream())
                .distinct()
                .toList();
    }
}
