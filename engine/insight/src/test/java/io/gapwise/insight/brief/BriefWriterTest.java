package io.gapwise.insight.brief;

import static io.gapwise.core.testing.CaseBuilder.aGapCase;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.gapwise.core.advice.Advice;
import io.gapwise.core.advice.Reason;
import io.gapwise.core.advice.SpokenAdvice;
import io.gapwise.core.cases.AlignmentValue;
import io.gapwise.core.cases.Cause;
import io.gapwise.core.cases.Confidence;
import io.gapwise.core.cases.GapCase;
import io.gapwise.core.cases.Method;
import io.gapwise.core.cases.Remedy;
import io.gapwise.core.cases.Side;
import io.gapwise.core.cases.Support;
import io.gapwise.core.cases.VerdictValue;
import io.gapwise.insight.brief.Brief.Place;
import io.gapwise.insight.brief.Brief.Section;
import io.gapwise.insight.brief.Brief.Sentence;
import io.gapwise.insight.change.AnswerChange;
import io.gapwise.insight.change.Pivot;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BriefWriterTest {

    private static final Background KNOWN =
            new Background(LocalDate.of(2026, 3, 1), "Ann", "Ann", Map.of("gap.nature", "Ben"), null);

    @Test
    void itSaysTheVerdictFirstThenTheStepsThenBothSidesAndThenTheRest() {
        Brief brief = page(aGapCase().build(), Locale.ENGLISH, KNOWN);

        assertThat(brief.verdict()).isEqualTo("Training is part of the answer");
        assertThat(brief.about()).isEqualTo("1 March 2026 · by Ann");
        assertThat(brief.sections())
                .extracting(Section::heading)
                .containsExactly(
                        "First steps",
                        "What speaks for it",
                        "What speaks against it",
                        "What doing nothing costs",
                        "How success will be seen",
                        "What is not known yet");
        assertThat(brief.rows()).hasSize(5);
        assertThat(brief.rows().get(1)).extracting(Section::place).containsExactly(Place.LEFT, Place.RIGHT);
        assertThat(brief.appendix()).isEmpty();
        assertThat(all(brief)).noneMatch(text -> text.matches(".*\\b[a-z]+/[a-z].*|.*[A-Z]+_[A-Z]+.*"));
    }

    @Test
    void stepsHaveOwnersAndQuestionsWhoeverHasTakenThemOn() {
        Brief known = page(aGapCase().build(), Locale.ENGLISH, KNOWN);
        Brief unknown = page(aGapCase().build(), Locale.ENGLISH, Background.NONE);

        assertThat(known.sections().get(0).sentences())
                .extracting(Sentence::lead, Sentence::who)
                .containsExactly(
                        tuple("Fix the tools", "Who: usually whoever owns the tool, with IT or maintenance."),
                        tuple("Find out more before acting", "Who: Ann."),
                        tuple("Coaching", "Who: usually their line manager, with somebody who does it well."));
        assertThat(known.sections().get(5).sentences())
                .extracting(Sentence::who)
                .startsWith("Who: Ben.", "Who: Ann.");
        assertThat(unknown.sections().get(5).sentences().get(0).who())
                .isEqualTo("Who: usually whoever looks into the case.");
    }

    @Test
    void theCostOfDoingNothingIsSaidOrSaidNotToBeKnown() {
        GapCase costly = aGapCase(Map.of(
                        "goal.costPerYear",
                        1250000.5,
                        "goal.currency",
                        "EUR",
                        "goal.stake",
                        "SERIOUS",
                        "goal.metric",
                        "SALES",
                        "goal.baseline",
                        10.5,
                        "goal.target",
                        12000,
                        "goal.unit",
                        "orders"))
                .build();

        assertThat(cost(page(costly, Locale.GERMAN, KNOWN)))
                .startsWith("1.250.000,50 € im Jahr.", "Viel.", "Umsatz, von 10,5 auf 12.000 orders.");
        assertThat(cost(page(costly, Locale.ENGLISH, KNOWN))).startsWith("€1,250,000.50 a year.");
        assertThat(cost(page(aGapCase(Map.of("goal.costPerYear", 5)).build(), Locale.ENGLISH, KNOWN)))
                .startsWith("5 a year; nobody has said in which currency.");
        assertThat(cost(page(aGapCase().build(), Locale.ENGLISH, KNOWN)))
                .containsExactly(
                        "Not known: nobody has said what the gap costs in a year.",
                        "Not known: nobody has said how much is lost.",
                        "Not known: nobody has said which result of the business should move.");
    }

    @Test
    void whatSpeaksAgainstItStandsBesideWhatSpeaksForIt() {
        Brief brief = page(aGapCase().build(), Locale.ENGLISH, KNOWN);

        assertThat(brief.sections().get(1).sentences())
                .extracting(each -> each.text() + " " + each.remark())
                .containsExactly("It fails them. Those who know have told it.");
        assertThat(brief.sections().get(2).sentences())
                .extracting(Sentence::text)
                .containsExactly(
                        "What it rests on is fair: something was looked at, not everything.",
                        "Coaching takes long.",
                        "Mind the season.");
    }

    @Test
    void aLongTextOfTheCaseIsCutAndThePageSaysSo() {
        String longText = "The clerks type the order again because the form has lost it. "
                .repeat(32)
                .strip();
        GapCase wordy = aGapCase(Map.of("actual", longText)).build();

        Brief page = page(wordy, Locale.ENGLISH, KNOWN);
        Brief whole = BriefWriter.whole(wordy, spoken(advice(1), Locale.ENGLISH), List.of(), KNOWN);

        assertThat(cost(page)).last().asString().endsWith("…").hasSizeLessThan(250);
        assertThat(page.hint()).contains("“…”: the text goes on in the case.");
        assertThat(page(aGapCase().build(), Locale.ENGLISH, KNOWN).hint()).doesNotContain("“…”");
        assertThat(whole.appendix().get(0).sentences())
                .extracting(Sentence::text)
                .contains(longText);
    }

    /** A page with too much to say says less; it does not print smaller. */
    @Test
    void whatDoesNotFitOnASheetIsLeftToTheWholeAnswer() {
        Brief little = page(aGapCase().build(), advice(1));
        Brief much = page(aGapCase().build(), advice(40));
        Brief whole = BriefWriter.whole(aGapCase().build(), spoken(advice(40), Locale.ENGLISH), List.of(), KNOWN);

        assertThat(PageRoom.holds(much)).isTrue();
        assertThat(PageRoom.lines(much)).isGreaterThan(PageRoom.lines(little));
        assertThat(much.sections().get(5).sentences().size()).isLessThan(10);
        assertThat(whole.sections()).isEqualTo(much.sections());
        assertThat(whole.appendix().get(whole.appendix().size() - 1).sentences())
                .hasSize(42);
    }

    @Test
    void notesAreNumberedInTheOrderInWhichTheyAreRead() {
        Brief brief = page(aGapCase().build(), advice(3));

        List<Integer> first = brief.sections().stream()
                .flatMap(section -> section.sentences().stream())
                .flatMap(sentence -> sentence.notes().stream())
                .distinct()
                .toList();
        assertThat(first)
                .isEqualTo(
                        IntStream.rangeClosed(1, brief.notes().size()).boxed().toList());
    }

    @Test
    void whatHasNoTranslationIsMarked() {
        Advice advice = advice(1);
        Brief none =
                BriefWriter.of(aGapCase().build(), SpokenAdvice.untranslated(advice, Locale.GERMAN), List.of(), KNOWN);
        SpokenAdvice partly =
                new SpokenAdvice(advice, Locale.GERMAN, Set.of("remedies/tools"), Set.of("gap.nature"), false);
        Brief some = BriefWriter.of(aGapCase().build(), partly, List.of(), KNOWN);

        assertThat(none.language()).isEqualTo(Locale.GERMAN);
        assertThat(none.answer().english()).isTrue();
        assertThat(none.sections().get(0).sentences())
                .extracting(Sentence::english)
                .containsOnly(true);
        assertThat(some.answer().english()).isFalse();
        assertThat(some.sections().get(0).sentences())
                .extracting(Sentence::english)
                .containsExactly(true, false, false);
        assertThat(some.sections().get(3).heading()).isEqualTo("Was Nichtstun kostet");
    }

    @Test
    void thatSomethingWereNotKnownIsNothingThatAnybodyCanBringAbout() {
        List<Pivot> pivots = List.of(
                new Pivot(new AnswerChange("obstacles.conflict", "PRESENT", "UNKNOWN"), VerdictValue.TRAINING),
                new Pivot(new AnswerChange("obstacles.conflict", "PRESENT", "ABSENT"), VerdictValue.TRAINING),
                new Pivot(new AnswerChange("goal.stake", "SERIOUS", null), VerdictValue.NOT_TRAINING));
        Brief brief = BriefWriter.of(aGapCase().build(), spoken(advice(1), Locale.ENGLISH), pivots, KNOWN);

        assertThat(brief.sections().get(5).sentences())
                .extracting(Sentence::text)
                .endsWith(
                        "One answer would change it if it were different:",
                        "If this were not so: Training is the answer.");
    }

    @Test
    void markdownSaysTheSameWithoutTheNamesOfRules() {
        Brief whole = BriefWriter.whole(aGapCase().build(), spoken(advice(1), Locale.ENGLISH), List.of(), KNOWN);

        assertThat(BriefMarkdown.of(whole))
                .contains("## First steps", "*Who: Ann.*", "## The whole answer\n\n### ", "## Sources")
                .doesNotContain("remedies/tools");
    }

    private static Brief page(GapCase gapCase, Advice advice) {
        return BriefWriter.of(gapCase, spoken(advice, Locale.ENGLISH), List.of(), KNOWN);
    }

    private static Brief page(GapCase gapCase, Locale language, Background background) {
        return BriefWriter.of(gapCase, spoken(advice(1), language), List.of(), background);
    }

    static SpokenAdvice spoken(Advice advice, Locale language) {
        return new SpokenAdvice(advice, language, Set.of(), Set.of(), false);
    }

    private static List<String> cost(Brief brief) {
        return brief.sections().get(3).sentences().stream()
                .map(sentence -> sentence.text().replace('\u00a0', ' '))
                .toList();
    }

    private static List<String> all(Brief brief) {
        return brief.sections().stream()
                .flatMap(section -> section.sentences().stream())
                .map(each -> String.join(" ", each.lead(), each.text(), each.remark(), each.who()))
                .toList();
    }

    private static Reason reason(String rule, String text) {
        return new Reason(rule, text, "Book of " + rule.replace('/', ' '), Map.of("gap.nature", "TECHNICAL"), null);
    }

    /** @param more how many more cautions and questions it has */
    static Advice advice(int more) {
        List<Reason> cautions = new ArrayList<>();
        List<Advice.Question> questions = new ArrayList<>();
        questions.add(new Advice.Question("gap.nature", "Which kind?", "It decides.", false));
        questions.add(new Advice.Question("gap.frequency", "How often?", "It decides.", true));
        for (int i = 0; i < more; i++) {
            cautions.add(reason("cautions/" + i, i == 0 ? "Mind the season." : "Mind this and that ".repeat(9)));
            questions.add(new Advice.Question("goal.stake", "What about that and this? ".repeat(5), "So.", false));
        }
        return new Advice(
                new Advice.RuleSetUsed("0"),
                new Advice.Verdict(VerdictValue.MIXED, "Both.", Confidence.FAIR, false, List.of(), false),
                new Advice.Alignment(AlignmentValue.values()[0], List.of()),
                List.of(new Advice.CauseFound(
                        Cause.TOOLS_INADEQUATE,
                        Side.WORKPLACE,
                        false,
                        List.of(reason("causes/tools", "It fails them.")),
                        Support.TOLD)),
                List.of(),
                List.of(
                        new Advice.RemedyAdvised(
                                Remedy.FIX_TOOLS,
                                List.of(
                                        reason("remedies/tools", "Mend it."),
                                        reason("remedies/middle", "Much more could be said of it."),
                                        reason("remedies/begin", "Begin with the form."))),
                        new Advice.RemedyAdvised(
                                Remedy.GATHER_EVIDENCE, List.of(reason("remedies/look", "Look first.")))),
                List.of(new Advice.MethodAdvised(
                        Method.COACHING,
                        false,
                        60,
                        List.of(reason("methods/coach", "They know and are uneven.")),
                        List.of(reason("methods/long", "Coaching takes long.")))),
                List.of(),
                List.of(),
                List.of(
                        new Advice.MeasureAdvised(3, "The work, seen", 8, List.of(reason("measures/work", "See."))),
                        new Advice.MeasureAdvised(4, "The figure", 12, List.of(reason("measures/figure", "See.")))),
                cautions,
                questions);
    }
}
