package io.gapwise.insight.why;

import io.gapwise.core.cases.Answer;
import io.gapwise.core.cases.CaseAnswers;
import io.gapwise.core.cases.Cause;
import io.gapwise.core.cases.Method;
import io.gapwise.core.evaluation.Evaluation;
import io.gapwise.core.ruleset.Condition;
import io.gapwise.core.ruleset.Operator;
import io.gapwise.core.ruleset.Subject;
import io.gapwise.insight.claims.Claim;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Collects the answers and conclusions that made a condition hold. If the condition has alternatives, only those that
 * held count.
 */
final class ConditionSupport {

    private static final String WORTH_PURSUING = "Triage.worthPursuing";
    private static final String BEST = "Methods.best";

    /**
     * These slots have a single value, so a test of them is about the value that was concluded, whichever word the test
     * names.
     */
    private static final Set<String> ONE_OF_EACH = Set.of("Triage.alignment", "Verdict.value", BEST);

    private final Evaluation evaluation;
    private final Map<String, Object> answers = new LinkedHashMap<>();
    private final Set<Claim> conclusions = new LinkedHashSet<>();

    ConditionSupport(Evaluation evaluation) {
        this.evaluation = evaluation;
    }

    List<AnswerRead> answers() {
        return answers.entrySet().stream()
                .map(e -> new AnswerRead(e.getKey(), e.getValue()))
                .toList();
    }

    Set<Claim> conclusions() {
        return conclusions;
    }

    void on(Condition condition, boolean holds) {
        condition.forEachDecidingTest(evaluation.fact(), holds, (test, held) -> on(test));
    }

    private void on(Condition.Test test) {
        Object value = AnswerRead.shown(evaluation.fact().get(test.slot()));
        if (test.slot().subject() == Subject.GAP_CASE) {
            answers.put(test.slot().property().cited(), cited(test));
        } else {
            List<Claim> claims = claims(test, evaluation, true);
            conclusions.addAll(claims);
            if (claims.isEmpty()) {
                answers.put(read(test), value);
            }
        }
    }

    /**
     * Returns the value to show for a test. A property that is computed from other answers is shown as the answer that
     * it cites, if it cites one.
     */
    private Object cited(Condition.Test test) {
        String cited = test.slot().property().cited();
        return CaseAnswers.find(cited)
                .map(property -> AnswerRead.shown(property.read(evaluation.gapCase())))
                .orElseGet(() -> AnswerRead.shown(evaluation.fact().get(test.slot())));
    }

    /**
     * Returns the conclusions that a test is about.
     *
     * @param drawn true for the conclusions that were drawn, false for those that were not
     */
    static List<Claim> claims(Condition.Test test, Evaluation evaluation, boolean drawn) {
        String read = read(test);
        Claim.Kind kind = switch (read) {
            case "Triage.alignment" -> Claim.Kind.ALIGNMENT;
            case WORTH_PURSUING -> Claim.Kind.PURSUIT;
            case "Causes.found", "Causes.learningCount", "Causes.otherCount", "Causes.onlyClaimed" -> Claim.Kind.CAUSE;
            case "Causes.discounted" -> Claim.Kind.DISCOUNTED;
            case "Verdict.value" -> Claim.Kind.VERDICT;
            case "Remedies.advised" -> Claim.Kind.REMEDY;
            case "Methods.advised", BEST -> Claim.Kind.METHOD;
            case "Methods.excluded" -> Claim.Kind.EXCLUSION;
            default -> null;
        };
        if (kind == null) {
            return List.of();
        }
        return kind.words().stream()
                .filter(word -> drawn && ONE_OF_EACH.contains(read) || named(test, read, word))
                .map(word -> new Claim(kind, word))
                .filter(claim -> drawn == (read.equals(BEST) ? isBest(claim, evaluation) : claim.holds(evaluation)))
                .toList();
    }

    /** Says whether a failing test fails because something was concluded, rather than because something was not. */
    static boolean failsByTooMuch(Condition.Test test, Evaluation evaluation) {
        if (read(test).equals(WORTH_PURSUING)) {
            // Rules conclude only that a gap is not worth pursuing. If no rule does, it is.
            boolean positive = test.operator() == Operator.EQUAL || test.operator() == Operator.IN;
            return test.values().contains(Answer.YES) == positive;
        }
        return switch (test.operator()) {
            case NOT_EQUAL, NOT_IN, NOT_CONTAINS, LESS, LESS_OR_EQUAL -> true;
            case EQUAL ->
                test.values().get(0) == null
                        || evaluation.fact().get(test.slot()) instanceof Integer count
                                && test.values().get(0) instanceof Number bound
                                && count > bound.intValue();
            case MORE, MORE_OR_EQUAL, IN, CONTAINS -> false;
        };
    }

    private static String read(Condition.Test test) {
        return test.slot().subject().pattern() + "." + test.slot().path();
    }

    private static boolean isBest(Claim claim, Evaluation evaluation) {
        Method best = evaluation.methodsFound().best();
        return best != null && best.name().equals(claim.word());
    }

    /** Says whether a test is about this word. A test of a count is about each cause that is counted. */
    private static boolean named(Condition.Test test, String read, String word) {
        return switch (read) {
            case WORTH_PURSUING -> true;
            case "Causes.learningCount" -> Cause.valueOf(word).learning();
            case "Causes.otherCount" -> !Cause.valueOf(word).learning();
            default ->
                test.values().stream()
                        .anyMatch(
                                value -> value instanceof Enum<?> e && e.name().equals(word));
        };
    }
}
