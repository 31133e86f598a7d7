package io.gapwise.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.core.advice.Advisor;
import io.gapwise.core.advice.SpokenAdvice;
import io.gapwise.core.cases.CaseAnswers;
import io.gapwise.core.cases.GapCase;
import io.gapwise.core.cases.Presence;
import io.gapwise.core.cases.Property;
import io.gapwise.core.cases.Purpose;
import io.gapwise.core.cases.RequestedSolution;
import io.gapwise.core.cases.VerdictValue;
import io.gapwise.core.testing.CaseBuilder;
import io.gapwise.core.testing.RandomAnswers;
import io.gapwise.insight.brief.Background;
import io.gapwise.insight.brief.Brief;
import io.gapwise.insight.brief.BriefWriter;
import io.gapwise.insight.change.Alternatives;
import io.gapwise.insight.change.AnswerChange;
import io.gapwise.insight.change.Changes;
import io.gapwise.insight.change.NearestChanges;
import io.gapwise.insight.change.OpenAnswers;
import io.gapwise.insight.claims.Claim;
import io.gapwise.insight.evidence.Doubt;
import io.gapwise.insight.evidence.Standing;
import io.gapwise.insight.interview.Interview;
import io.gapwise.insight.interview.InterviewState;
import io.gapwise.insight.interview.OpenQuestion;
import io.gapwise.insight.logic.CaseLogic;
import io.gapwise.insight.why.Explanation;
import io.gapwise.insight.why.Why;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The project's own rules asked about their answers: what is told is what the rules then do. */
class AskingRulesTest {

    private static final int CASES = 60;
    private static final Pattern ANNOUNCED = Pattern.compile("(?:Each of|Jede von) (\\d+) (.*)");

    private final Advisor advisor = new Advisor(RulesOfModule.RULES);
    private final CaseLogic logic = CaseLogic.of(RulesOfModule.RULES);
    private final Alternatives alternatives = new Alternatives(RulesOfModule.RULES);
    private final Changes changes = new Changes(advisor.evaluator(), logic, alternatives);
    private final Interview interview = new Interview(advisor.evaluator(), logic, alternatives);

    @Test
    void theNearestOtherVerdictIsGivenOnceItsChangesAreSent() {
        RandomAnswers random = new RandomAnswers(31);
        int ways = 0;
        for (int i = 0; i < CASES; i++) {
            Map<String, Object> answers = random.answers(0.5);
            GapCase gapCase = CaseBuilder.aGapCase(answers).build();
            NearestChanges nearest = changes.nearest(gapCase, null, OpenAnswers.actionable());
            for (NearestChanges.Way way : nearest.found()) {
                assertThat(way.changes())
                        .hasSizeBetween(1, CaseLogic.MOST_CHANGES)
                        .noneMatch(change -> change.to() == null);
                assertThat(advisor.advise(sent(answers, way.changes()))
                                .verdict()
                                .value())
                        .isEqualTo(way.verdict())
                        .isNotEqualTo(advisor.advise(gapCase).verdict().value());
                ways++;
            }
        }
        assertThat(ways).isGreaterThan(CASES);
    }

    @Test
    void aWayToCoachingLeadsToCoaching() {
        RandomAnswers random = new RandomAnswers(32);
        Claim coaching = new Claim(Claim.Kind.METHOD, "COACHING");
        int ways = 0;
        for (int i = 0; i < CASES; i++) {
            Map<String, Object> answers = random.answers(0.4);
            NearestChanges nearest =
                    changes.nearest(CaseBuilder.aGapCase(answers).build(), coaching, OpenAnswers.actionable());
            for (NearestChanges.Way way : nearest.found()) {
                assertThat(coaching.holds(advisor.evaluator().evaluate(sent(answers, way.changes()))))
                        .isTrue();
                ways++;
            }
        }
        assertThat(ways).isPositive();
    }

    /** Within one change, trying each answer by itself finds the same; to know less is no change. */
    @Test
    void oneChangeIsEnoughWhereverTryingFindsOne() {
        RandomAnswers random = new RandomAnswers(33);
        Set<String> all = new HashSet<>(CaseAnswers.paths());
        for (int i = 0; i < CASES; i++) {
            GapCase gapCase = CaseBuilder.aGapCase(random.answers(0.6)).build();
            NearestChanges nearest = changes.nearest(gapCase, null, all);
            boolean single =
                    nearest.found().stream().anyMatch(way -> way.changes().size() == 1);

            assertThat(changes.pivots(gapCase).stream()
                            .noneMatch(pivot -> pivot.change().to() != null))
                    .isEqualTo(!single);
        }
    }

    @Test
    void everyReasonGoesDownToAnAnswer() {
        RandomAnswers random = new RandomAnswers(34);
        for (int i = 0; i < CASES; i++) {
            GapCase gapCase = CaseBuilder.aGapCase(random.answers(0.5)).build();
            Explanation explanation = Explanation.of(advisor, gapCase);
            String verdict = advisor.advise(gapCase).verdict().value().name();

            assertThat(answers(explanation.why(new Claim(Claim.Kind.VERDICT, verdict))))
                    .isPositive();
            for (Claim.Kind kind : Claim.Kind.values()) {
                kind.words().forEach(word -> assertOpened(explanation.why(new Claim(kind, word))));
            }
        }
    }

    @Test
    void aBriefSpeaksPlainlyAndNamesRulesInItsNotesAlone() {
        RandomAnswers random = new RandomAnswers(36);
        for (int i = 0; i < CASES; i++) {
            GapCase gapCase = CaseBuilder.aGapCase(random.answers(0.5)).build();
            // Half of them in German, so that both languages are read.
            SpokenAdvice spoken = advisor.advise(gapCase, i % 2 == 0 ? Locale.ENGLISH : Locale.GERMAN);
            Brief brief = BriefWriter.whole(gapCase, spoken, changes.pivots(gapCase), Background.NONE);
            Set<Integer> noted = new HashSet<>();
            for (Brief.Section section : sections(brief)) {
                assertThat(section.sentences()).isNotEmpty();
                for (Brief.Sentence sentence : section.sentences()) {
                    assertThat(sentence.lead() + " " + sentence.text())
                            .doesNotContainPattern("[A-Z]{3,}_|[A-Z]{6,}|\\b[a-z]+[.][a-z]+[A-Z]|[a-z]+/[a-z]+-")
                            .doesNotContain("null", "UNKNOWN", "  ", "\"present\"", "\"absent\"");
                    assertThat(sentence.notes()).isSorted();
                    noted.addAll(sentence.notes());
                }
            }
            assertThat(brief.notes())
                    .hasSize(noted.size())
                    .allSatisfy(note -> assertThat(note.rules()).isNotEmpty());
            assertThat(brief.answer().text()).endsWith(".");
            assertThat(brief.partlyEnglish()).isFalse();
            assertListsWhatItAnnounces(brief);
        }
    }

    private static List<Brief.Section> sections(Brief brief) {
        return Stream.concat(brief.sections().stream(), brief.appendix().stream())
                .toList();
    }

    @Test
    void aBriefOfRulesOutOfReachIsTheSameButForWhatTheVerdictHangsOn() {
        RandomAnswers random = new RandomAnswers(37);
        for (int i = 0; i < CASES; i++) {
            GapCase gapCase = CaseBuilder.aGapCase(random.answers(0.5)).build();
            SpokenAdvice advice = advisor.advise(gapCase, Locale.ENGLISH);
            Brief asked = BriefWriter.whole(gapCase, advice, changes.pivots(gapCase), Background.NONE);
            Brief stored = BriefWriter.whole(gapCase, advice, null, Background.NONE);

            assertThat(toldMore(stored)).isEqualTo(toldMore(asked));
            assertThat(stored.appendix())
                    .filteredOn(section -> !tellsMore(section))
                    .singleElement()
                    .satisfies(firm -> assertThat(firm.sentences())
                            .hasSize(2)
                            .last()
                            .extracting(Brief.Sentence::text)
                            .asString()
                            .contains("cannot be said"));
        }
    }

    /** Without the notes, whose numbers go by what stands on the page before. */
    private static List<String> toldMore(Brief brief) {
        return brief.appendix().stream()
                .filter(AskingRulesTest::tellsMore)
                .flatMap(section -> section.sentences().stream())
                .map(sentence -> String.join(" ", sentence.lead(), sentence.text(), sentence.remark()))
                .toList();
    }

    private static boolean tellsMore(Brief.Section section) {
        return !section.heading().equals("How firm this is");
    }

    /** The answers the verdict hangs on come last in their section, and "among them" if there are more than stand there. */
    private static void assertListsWhatItAnnounces(Brief brief) {
        for (Brief.Section section : sections(brief)) {
            List<String> texts =
                    section.sentences().stream().map(Brief.Sentence::text).toList();
            for (int i = 0; i < texts.size(); i++) {
                Matcher announced = ANNOUNCED.matcher(texts.get(i));
                if (announced.matches()) {
                    boolean more = Integer.parseInt(announced.group(1)) > texts.size() - i - 1;
                    assertThat(announced.group(2).matches(".*(among them|darunter).*"))
                            .as(texts.get(i))
                            .isEqualTo(more);
                }
            }
        }
    }

    /** Told in the closing notes with more cases; here, that it stays far below the contract's order. */
    @Test
    void fewQuestionsSettleAVerdictAndItStaysAsItIs() {
        RandomAnswers random = new RandomAnswers(35);
        int cases = 12;
        double share = 0;
        for (int i = 0; i < cases; i++) {
            GapCase truth = CaseBuilder.aGapCase(random.answers(1.0)).build();
            share += shareAsked(truth);
        }
        assertThat(share / cases).isLessThan(0.4);
    }

    private double shareAsked(GapCase truth) {
        GapCase known = CaseBuilder.aGapCase().build();
        Set<String> asked = new HashSet<>();
        InterviewState step = interview.next(known, asked);
        int all = step.questions().size();
        int questions = 0;
        while (!step.nothingLeft()) {
            OpenQuestion next = step.questions().get(0);
            known = answered(known, truth, next, asked);
            questions++;
            step = interview.next(known, asked);
        }
        assertThat(step.verdict()).isEqualTo(advisor.evaluator().verdict(truth));
        return (double) questions / all;
    }

    /**
     * Nobody who follows the questions is asked about the people, or hears that a verdict is settled, before the
     * workplace was looked at, and nobody hears about the law first who did not speak of training.
     */
    @Test
    void theWorkplaceIsLookedAtBeforeThePersonAndBeforeAVerdictIsSettled() {
        RandomAnswers random = new RandomAnswers(38);
        int settled = 0;
        for (int i = 0; i < 24; i++) {
            GapCase truth =
                    CaseBuilder.aGapCase(random.answers(i % 2 == 0 ? 0.5 : 1.0)).build();
            GapCase known = CaseBuilder.aGapCase().build();
            Set<String> asked = new HashSet<>();
            Set<String> questions = new HashSet<>();
            InterviewState step = interview.next(known, asked);
            while (!step.nothingLeft()) {
                OpenQuestion next = step.questions().get(0);
                if (!questions.contains("obstacles.workplace")) {
                    assertThat(step.settled()).isFalse();
                    assertThat(next.id()).isNotEqualTo("obstacles.person");
                    assertThat(next.id().equals("gap.legallyMandated") && !spokeOfTraining(known))
                            .isFalse();
                }
                questions.add(next.id());
                known = answered(known, truth, next, asked);
                step = interview.next(known, asked);
            }
            assertThat(questions).contains("obstacles.workplace");
            settled += step.settled() ? 1 : 0;
        }
        assertThat(settled).isBetween(1, 23);
    }

    private static boolean spokeOfTraining(GapCase gapCase) {
        return gapCase.requestedSolution() == RequestedSolution.TRAINING
                || gapCase.gap().purpose() == Purpose.COMPLIANCE;
    }

    @Test
    void theLawIsAskedAboutFirstOnlyWhereSomebodySpokeOfTraining() {
        GapCase training =
                CaseBuilder.aGapCase().with("requestedSolution", "TRAINING").build();
        GapCase compliance =
                CaseBuilder.aGapCase().with("gap.purpose", "COMPLIANCE").build();
        GapCase neither =
                CaseBuilder.aGapCase().with("requestedSolution", "NONE").build();

        assertThat(beforeTheWorkplace(training)).contains("gap.legallyMandated");
        assertThat(beforeTheWorkplace(compliance)).isNotEmpty();
        assertThat(beforeTheWorkplace(neither)).doesNotContain("gap.legallyMandated", "obstacles.person");
    }

    private List<String> beforeTheWorkplace(GapCase gapCase) {
        return interview.next(gapCase, Set.of()).questions().stream()
                .map(OpenQuestion::id)
                .takeWhile(id -> !id.equals("obstacles.workplace"))
                .toList();
    }

    @Test
    void whatSomebodyDoesNotKnowIsNamedAsLongAsItCouldTurnTheVerdict() {
        RandomAnswers random = new RandomAnswers(39);
        int turned = 0;
        for (int i = 0; i < 24; i++) {
            GapCase gapCase = CaseBuilder.aGapCase(random.answers(0.8)).build();
            Set<String> all = new HashSet<>(CaseAnswers.paths());
            InterviewState step = interview.next(gapCase, all);

            assertThat(step.nothingLeft()).isTrue();
            assertThat(step.questions()).isEmpty();
            assertThat(step.settled()).isEqualTo(step.standing() == Standing.SETTLED);
            for (String path : step.couldStillTurn()) {
                assertThat(Doubt.of(gapCase, CaseAnswers.find(path).orElseThrow()))
                        .as(path)
                        .isPresent();
            }
            List<String> alone = changes.pivots(gapCase).stream()
                    .map(pivot -> pivot.change().path())
                    .filter(path -> isOpen(path, gapCase))
                    .toList();
            assertThat(step.couldStillTurn()).containsAll(alone);

            turned += alone.isEmpty() ? 0 : 1;
        }
        assertThat(turned).isGreaterThan(6);
    }

    /** What statements say counts as answered. */
    private static boolean isOpen(String path, GapCase gapCase) {
        return CaseAnswers.sent(CaseAnswers.find(path).orElseThrow().read(gapCase.judged())) == null;
    }

    @Test
    void nobodyCanSayYetIsNeverSettled() {
        GapCase nothing = CaseBuilder.aGapCase().build();
        for (Property property : Property.sent()) {
            if (property.path().startsWith("obstacles.")) {
                nothing = CaseAnswers.with(nothing, property, Presence.ABSENT);
            }
        }

        InterviewState step = interview.next(nothing, new HashSet<>(CaseAnswers.paths()));

        assertThat(step.verdict()).isEqualTo(VerdictValue.INSUFFICIENT_EVIDENCE);
        assertThat(step.nothingLeft()).isTrue();
        assertThat(step.settled()).isFalse();
    }

    private static GapCase answered(GapCase known, GapCase truth, OpenQuestion question, Set<String> asked) {
        GapCase answered = known;
        for (String field : question.fields()) {
            Property property = CaseAnswers.find(field).orElseThrow();
            answered = CaseAnswers.with(answered, property, property.read(truth));
            asked.add(field);
        }
        return answered;
    }

    /** What was concluded stands in the tree with its own reasons, not as an answer. */
    private static void assertOpened(Why why) {
        why.because().forEach(each -> {
            assertThat(each.answers())
                    .as(each.rule().name())
                    .noneMatch(read -> read.path().equals("Verdict.value")
                            || read.path().equals("Triage.alignment")
                            || read.path().equals("Triage.worthPursuing")
                                    && read.value().equals("NO")
                            || read.path().equals("Methods.best")
                                    && !read.value().equals("UNKNOWN"));
            each.conclusions().forEach(AskingRulesTest::assertOpened);
        });
    }

    private static int answers(Why why) {
        return why.because().stream()
                .mapToInt(each -> each.answers().size()
                        + each.conclusions().stream()
                                .mapToInt(AskingRulesTest::answers)
                                .sum())
                .sum();
    }

    private static GapCase sent(Map<String, Object> answers, List<AnswerChange> changes) {
        Map<String, Object> changed = new HashMap<>(answers);
        CaseBuilder builder = CaseBuilder.aGapCase(changed);
        changes.forEach(change -> builder.with(change.path(), change.to()));
        return builder.build();
    }
}
