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
import io.gapwise.core.wording.VocabularyTexts;
import io.gapwise.insight.brief.Brief.Place;
import io.gapwise.insight.brief.Brief.Section;
import io.gapwise.insight.brief.Brief.Sentence;
import io.gapwise.insight.change.AnswerChange;
import io.gapwise.insight.change.Pivot;
import io.gapwise.insight.evidence.Standing;
import io.gapwise.insight.evidence.StillTurning;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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
                        "What is not known yet",
                        "Which single answer would change it");
        assertThat(brief.rows()).hasSize(6);
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
                .startsWith(
                        "1.250.000,50 € im Jahr, etwa 104.000 € in jedem Monat, in dem sich nichts ändert.",
                        "Viel.",
                        "Umsatz, von 10,5 auf 12.000 orders.");
        assertThat(cost(page(costly, Locale.ENGLISH, KNOWN)))
                .startsWith("€1,250,000.50 a year, about €104,000 for each month in which nothing changes.");
        assertThat(cost(page(aGapCase(Map.of("goal.costPerYear", 5)).build(), Locale.ENGLISH, KNOWN)))
                .startsWith("5 a year; nobody has said in which currency.");
        assertThat(cost(page(aGapCase().build(), Locale.ENGLISH, KNOWN)))
                .containsExactly("Not known: nobody has said what the gap costs in a year, how much is lost or which "
                        + "result of the business should move.");
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

        assertThat(brief.sections().get(6).sentences())
                .extracting(Sentence::text)
                .containsExactly(
                        "One answer alone, known or not, would change it if it were different:",
                        "If this were not so: Training is the answer.");
    }

    @Test
    void itNeverSaysThatNothingIsOpenWhereAnAnswerCouldStillTurnTheVerdict() {
        Advice all = advice(0);
        Advice asksNothing = with(all, all.causes(), List.of(), List.of());
        for (Locale language : VocabularyTexts.LANGUAGES) {
            String none = BriefTexts.in(language).text("open.none");
            Brief open = open(asksNothing, language, Standing.OPEN, List.of("obstacles.conflict", "gap.nature"));
            Brief settled = open(asksNothing, language, Standing.SETTLED, List.of());
            Brief unproven = open(asksNothing, language, Standing.NOT_PROVEN, List.of());

            assertThat(all(open)).noneMatch(said -> said.contains(none)).anyMatch(said -> said.contains("2 "));
            assertThat(all(settled)).anyMatch(said -> said.contains(none));
            assertThat(all(unproven)).noneMatch(said -> said.contains(none));
            assertThat(List.of(open, settled, unproven)).allSatisfy(BriefWriterTest::assertNoSectionIsEmpty);
        }
        assertThat(all(open(asksNothing, Locale.ENGLISH, Standing.OPEN, List.of("gap.nature", "goal.stake"))))
                .anyMatch(said -> said.contains(
                        "2 answers that are open or only claimed could still change the verdict, alone or together."));
    }

    private static Brief open(Advice advice, Locale language, Standing standing, List<String> couldTurn) {
        StillTurning still = new StillTurning(VerdictValue.MIXED, false, standing, couldTurn, List.of());
        return BriefWriter.of(aGapCase().build(), spoken(advice, language), List.of(), Background.NONE.with(still));
    }

    @Test
    void everyCauseOfTheVerdictHasALineHoweverManyThereAre() {
        List<Advice.CauseFound> causes = Arrays.stream(Cause.values())
                .map(cause -> new Advice.CauseFound(
                        cause,
                        Side.PERSON,
                        cause == Cause.NEVER_LEARNED,
                        List.of(reason("causes/" + cause.ordinal(), "This is one of the reasons. ".repeat(5))),
                        Support.SHOWN))
                .toList();
        for (int many = 1; many <= causes.size(); many++) {
            List<Advice.CauseFound> found = causes.subList(0, many);
            Brief brief = page(aGapCase().build(), with(advice(1), found, List.of(), List.of()));
            String lines = brief.sections().get(1).sentences().stream()
                    .map(each -> each.led() + " " + each.text())
                    .collect(Collectors.joining("\n"));

            assertThat(lines)
                    .contains(found.stream()
                            .map(each -> BriefTexts.in(Locale.ENGLISH).word(each.cause()))
                            .toList());
            assertThat(PageRoom.holds(brief)).isTrue();
        }
        Brief mixed = page(aGapCase().build(), with(advice(1), causes, List.of(), List.of()));
        assertThat(mixed.sections().get(1).sentences().get(0).lead())
                .isEqualTo(BriefTexts.in(Locale.ENGLISH).word(Cause.NEVER_LEARNED));
    }

    @Test
    void thatAnswersContradictEachOtherComesFirstOfWhatSpeaksAgainstIt() {
        Advice all = advice(30);
        List<Reason> cautions = new ArrayList<>(all.cautions());
        cautions.add(reason("triage/this-yet-that", "Two answers contradict each other."));
        Brief brief = page(aGapCase().build(), with(all, all.causes(), cautions, all.questions()));

        assertThat(brief.sections().get(2).sentences().get(0).text()).isEqualTo("Two answers contradict each other.");
    }

    @Test
    void whatNobodySaidIsLeftOutAndWhoFindsItOutIsSaidOnce() {
        Advice all = advice(5);
        Advice nothing = new Advice(
                all.ruleset(),
                new Advice.Verdict(
                        VerdictValue.INSUFFICIENT_EVIDENCE, "Nobody knows.", Confidence.WEAK, false, List.of(), false),
                new Advice.Alignment(
                        AlignmentValue.values()[0], List.of(reason("triage/goal", "Nobody has named the result."))),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                all.questions());
        Brief brief = BriefWriter.of(aGapCase().build(), spoken(nothing, Locale.ENGLISH), List.of(), Background.NONE);

        assertThat(brief.sections())
                .extracting(Section::heading)
                .doesNotContain("What speaks for it", "How success will be seen");
        assertThat(all(brief)).noneMatch(said -> said.contains("Nobody has named the result."));
        assertThat(brief.rows()).allMatch(row -> row.size() == 1);
        assertThat(brief.sections().get(0).sentences())
                .extracting(Sentence::who)
                .containsOnlyOnce("Who: usually whoever looks into the case.");
        assertNoSectionIsEmpty(brief);
    }

    @Test
    void aFirstStepIsNotCalledOneTwice() {
        assertThat(FirstStepText.bare("First step: ask two of them.")).isEqualTo("Ask two of them.");
        assertThat(FirstStepText.bare("Erster Schritt: Fragen Sie zwei.")).isEqualTo("Fragen Sie zwei.");
        assertThat(FirstStepText.bare("Ask. First step: look.")).isEqualTo("Ask. First step: look.");
    }

    private static void assertNoSectionIsEmpty(Brief brief) {
        assertThat(brief.sections())
                .allSatisfy(section -> assertThat(section.sentences()).isNotEmpty());
    }

    private static Advice with(
            Advice all, List<Advice.CauseFound> causes, List<Reason> cautions, List<Advice.Question> questions) {
        return new Advice(
                all.ruleset(),
                all.verdict(),
                all.alignment(),
                causes,
                all.discounted(),
                all.remedies(),
                all.methods(),
                all.considered(),
                all.excluded(),
                all.measures(),
                cautions,
                questions);
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
