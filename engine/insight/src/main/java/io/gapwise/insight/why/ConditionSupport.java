package io.gapwise.insight.why;

import io.gapwise.core.advice.StatementsCited;
import io.gapwise.core.cases.Answer;
import io.gapwise.core.cases.CaseAnswers;
import io.gapwise.core.cases.Cause;
import io.gapwise.core.cases.Evidence;
import io.gapwise.core.cases.Obstacle;
import io.gapwise.core.cases.Word;
import io.gapwise.core.evaluation.Evaluation;
import io.gapwise.core.ruleset.Condition;
import io.gapwise.core.ruleset.Operator;
import io.gapwise.core.ruleset.Slot;
import io.gapwise.core.ruleset.Subject;
import io.gapwise.insight.claims.Claim;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Collects the answers and conclusions that made a condition hold. If the condition has alternatives, only those that
 * held count.
 */
final class ConditionSupport {

    private static final String WORTH_PURSUING = "Triage.worthPursuing";
    private static final String BEST = "Methods.best";
    private static final String FIRST = "Remedies.first";
    private static final String SUPPORT = "support.";
    private static final String SOURCES = "evidence.sources";
    private static final List<String> OF_OBSTACLES = List.of("obstacles.", SUPPORT, "share.");

    /**
     * These slots have a single value, so a test of them is about the value that was concluded, whichever word the test
     * names.
     */
    private static final Set<String> ONE_OF_EACH = Set.of("Triage.alignment", "Verdict.value", FIRST, BEST);

    private final Evaluation evaluation;
    private final Map<String, Object> answers = new LinkedHashMap<>();
    /** The obstacles of which something was read. */
    private final Set<Obstacle> obstacles = EnumSet.noneOf(Obstacle.class);

    private final Set<Claim> conclusions = new LinkedHashSet<>();

    ConditionSupport(Evaluation evaluation) {
        this.evaluation = evaluation;
    }

    /** Returns the answers that were read and, behind them, what was said of the obstacles among them. */
    List<AnswerRead> answers() {
        List<AnswerRead> read = new ArrayList<>();
        answers.forEach((path, value) -> read.add(new AnswerRead(path, value)));
        StatementsCited statements = StatementsCited.of(evaluation.gapCase().evidence());
        List<Map<String, Object>> said = obstacles.stream()
                .flatMap(obstacle -> statements.about(obstacle).stream())
                .toList();
        if (!said.isEmpty()) {
            read.add(new AnswerRead(Evidence.STATEMENTS, said));
        }
        return read;
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
            obstacle(test.slot()).ifPresent(obstacles::add);
            if (test.slot().path().startsWith(SUPPORT)
                    && evaluation.gapCase().evidence().stated() == Answer.NO) {
                // Then the sources stand for what nobody stated.
                answers.put(
                        SOURCES,
                        AnswerRead.shown(evaluation.gapCase().evidence().sources()));
            }
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
                .map(property -> AnswerRead.shown(property.read(evaluation.judged())))
                .orElseGet(() -> AnswerRead.shown(evaluation.fact().get(test.slot())));
    }

    /** Returns the obstacle of which this place holds the answer, the support or the share. */
    private static Optional<Obstacle> obstacle(Slot slot) {
        String path = slot.path();
        return OF_OBSTACLES.stream()
                .filter(path::startsWith)
                .map(group -> path.substring(group.length()))
                .flatMap(name -> Arrays.stream(Obstacle.values())
                        .filter(obstacle -> obstacle.name().equals(name)))
                .findFirst();
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
            case "Remedies.advised", FIRST -> Claim.Kind.REMEDY;
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
                .filter(claim -> drawn == holds(claim, read, evaluation))
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

    private static boolean holds(Claim claim, String read, Evaluation evaluation) {
        return switch (read) {
            case BEST -> names(claim, evaluation.methodsFound().best());
            case FIRST -> names(claim, evaluation.findings().remedies().first());
            default -> claim.holds(evaluation);
        };
    }

    private static boolean names(Claim claim, @Nullable Word first) {
        return first != null && first.name().equals(claim.word());
    }

    /**
     * Says whether a test is about this word. A test of a count is about each cause that is counted, and one of what is only
     * claimed about each cause that can be claimed.
     */
    private static boolean named(Condition.Test test, String read, String word) {
        return switch (read) {
            case WORTH_PURSUING -> true;
            case "Causes.learningCount" -> Cause.valueOf(word).learning();
            case "Causes.otherCount" -> !Cause.valueOf(word).learning();
            case "Causes.onlyClaimed" -> Cause.valueOf(word) != Cause.GROWTH && Cause.valueOf(word) != Cause.MANDATE;
            default ->
                test.values().stream()
                        .anyMatch(
                                value -> value instanceof Enum<?> e && e.name().equals(word));
        };
    }
}
