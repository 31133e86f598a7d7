package io.gapwise.insight.interview;

import io.gapwise.core.cases.CaseAnswers;
import io.gapwise.core.cases.GapCase;
import io.gapwise.core.cases.Method;
import io.gapwise.core.cases.Property;
import io.gapwise.core.cases.VerdictValue;
import io.gapwise.core.evaluation.Evaluation;
import io.gapwise.core.evaluation.Evaluator;
import io.gapwise.core.evaluation.RuleSetFault;
import io.gapwise.insight.change.Alternatives;
import io.gapwise.insight.evidence.Doubtful;
import io.gapwise.insight.evidence.Standing;
import io.gapwise.insight.evidence.StillTurning;
import io.gapwise.insight.interview.OpenQuestion.PossibleAnswer;
import io.gapwise.insight.logic.CaseLogic;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;

/**
 * Asks the questions that matter most first, and says when no open answer can change the verdict any more.
 *
 * <p>It estimates how much a question matters by sampling: it answers all open questions at random, many times, and
 * counts how often another answer to this one question gives another verdict. The random numbers have a fixed seed, so
 * the same case gets the same questions. What could still turn the verdict is not estimated, but proven for all answers
 * together, see {@link Doubtful}. {@link QuestionOrder} sees to it that the workplace is looked at before the person.
 */
public final class Interview {

    /** All open questions are answered at random this many times. */
    private static final int TRIES = 48;
    /** Fewer tries do for the first method: it only orders equal questions, and each try is a whole evaluation. */
    private static final int METHOD_TRIES = 12;

    private final Evaluator evaluator;
    private final CaseLogic logic;
    private final Alternatives alternatives;
    private final Doubtful doubtful;
    private final List<Topic> topics;

    public Interview(Evaluator evaluator, CaseLogic logic, Alternatives alternatives) {
        this.evaluator = evaluator;
        this.logic = logic;
        this.alternatives = alternatives;
        this.doubtful = new Doubtful(evaluator, logic, alternatives);
        this.topics = Topic.all(alternatives);
    }

    /** Returns the paths that a question of this id asks for; none if there is no such question. */
    public static List<String> paths(String question) {
        return CaseAnswers.paths().stream()
                .filter(path -> Topic.idOf(path).equals(question))
                .toList();
    }

    /**
     * Returns what to ask next.
     *
     * @param asked the paths that were answered "don't know" and are not asked again
     * @throws RuleSetFault where the rules give the case itself no answer
     */
    public InterviewState next(GapCase gapCase, Set<String> asked) {
        List<Topic> open = topics.stream()
                .map(topic -> topic.openIn(gapCase, asked))
                .filter(topic -> !topic.properties().isEmpty())
                .toList();
        Evaluation now = evaluator.evaluate(gapCase);
        VerdictValue verdict = now.verdict().value();
        boolean mattersNot = !canChange(gapCase, open, verdict);
        Weighed weighed = new Weighed(gapCase, open, mattersNot);
        List<OpenQuestion> questions = new ArrayList<>();
        for (int i = 0; i < open.size(); i++) {
            Topic topic = open.get(i);
            questions.add(new OpenQuestion(
                    topic.id(),
                    topic.properties().stream().map(Property::path).toList(),
                    topic.several(),
                    weighed.verdict(i),
                    weighed.method(i),
                    answers(gapCase, topic)));
        }
        boolean workplaceAsked = open.stream().noneMatch(Topic::isWorkplace);
        StillTurning still = doubtful.of(now);
        return new InterviewState(
                verdict,
                now.methodsFound().best(),
                still.standing() == Standing.SETTLED,
                workplaceAsked && mattersNot,
                still.standing(),
                still.couldTurn(),
                still.restsOnClaims(),
                QuestionOrder.of(gapCase, mattersNot).sorted(questions));
    }

    /**
     * Says whether the workplace was asked about and no question that was not asked yet can change the verdict.
     *
     * @param asked the paths that were answered "don't know" and are not asked again
     */
    public boolean nothingLeft(GapCase gapCase, Set<String> asked) {
        List<Topic> open =
                topics.stream().map(topic -> topic.openIn(gapCase, asked)).toList();
        return open.stream()
                        .noneMatch(topic ->
                                topic.isWorkplace() && !topic.properties().isEmpty())
                && !canChange(gapCase, open, evaluator.verdict(gapCase));
    }

    private boolean canChange(GapCase gapCase, List<Topic> open, VerdictValue verdict) {
        return !logic.settled(gapCase, paths(open), verdict);
    }

    private static Set<String> paths(List<Topic> topics) {
        Set<String> paths = new HashSet<>();
        topics.forEach(topic -> topic.properties().forEach(property -> paths.add(property.path())));
        return paths;
    }

    private List<PossibleAnswer> answers(GapCase gapCase, Topic topic) {
        List<PossibleAnswer> answers = new ArrayList<>();
        for (Property property : topic.properties()) {
            for (Object answer : Topic.possible(property, alternatives)) {
                Optional<Evaluation> then = evaluated(CaseAnswers.with(gapCase, property, answer));
                answers.add(new PossibleAnswer(
                        property.path(),
                        Objects.requireNonNull(CaseAnswers.sent(answer)),
                        then.map(e -> e.verdict().value()).orElse(null),
                        then.map(e -> e.methodsFound().best()).orElse(null)));
            }
        }
        return answers;
    }

    private Optional<Evaluation> evaluated(GapCase gapCase) {
        try {
            return Optional.of(evaluator.evaluate(gapCase));
        } catch (RuleSetFault e) {
            return Optional.empty();
        }
    }

    /**
     * Counts in how many tries each topic decided the first method and, as long as one of them can change it, the
     * verdict.
     */
    private final class Weighed {

        private final Random random = new Random(1);
        private final List<Topic> open;
        private final int[] verdicts;
        private final int[] methods;

        Weighed(GapCase gapCase, List<Topic> open, boolean mattersNot) {
            this.open = open;
            verdicts = mattersNot ? new int[open.size()] : decided(gapCase, TRIES, Interview.this::verdict);
            methods = decided(gapCase, METHOD_TRIES, Interview.this::method);
        }

        private int[] decided(GapCase gapCase, int tries, Function<GapCase, Optional<?>> concluded) {
            int[] decided = new int[open.size()];
            for (int i = 0; i < tries; i++) {
                GapCase answered = gapCase;
                for (Topic topic : open) {
                    answered = topic.answered(answered, alternatives, random);
                }
                Optional<?> one = concluded.apply(answered);
                for (int j = 0; j < decided.length; j++) {
                    Optional<?> other = concluded.apply(open.get(j).answered(answered, alternatives, random));
                    decided[j] += other.equals(one) ? 0 : 1;
                }
            }
            return decided;
        }

        double verdict(int topic) {
            return (double) verdicts[topic] / TRIES;
        }

        double method(int topic) {
            return (double) methods[topic] / METHOD_TRIES;
        }
    }

    private Optional<VerdictValue> verdict(GapCase gapCase) {
        try {
            return Optional.of(evaluator.verdict(gapCase));
        } catch (RuleSetFault e) {
            return Optional.empty();
        }
    }

    private Optional<Method> method(GapCase gapCase) {
        return evaluated(gapCase)
                .flatMap(evaluation ->
                        Optional.ofNullable(evaluation.methodsFound().best()));
    }
}
