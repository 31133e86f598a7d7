package io.gapwise.insight.brief;

import static io.gapwise.core.testing.CaseBuilder.aGapCase;
import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.core.advice.Advice;
import io.gapwise.core.advice.Reason;
import io.gapwise.core.advice.SpokenAdvice;
import io.gapwise.core.cases.AlignmentValue;
import io.gapwise.core.cases.CaseAnswers;
import io.gapwise.core.cases.Cause;
import io.gapwise.core.cases.Confidence;
import io.gapwise.core.cases.EvidenceSource;
import io.gapwise.core.cases.GapCase;
import io.gapwise.core.cases.Method;
import io.gapwise.core.cases.Metric;
import io.gapwise.core.cases.Obstacle;
import io.gapwise.core.cases.Property;
import io.gapwise.core.cases.Remedy;
import io.gapwise.core.cases.Share;
import io.gapwise.core.cases.Side;
import io.gapwise.core.cases.Stated;
import io.gapwise.core.cases.StatedBy;
import io.gapwise.core.cases.Statement;
import io.gapwise.core.cases.Support;
import io.gapwise.core.cases.VerdictValue;
import io.gapwise.core.cases.Word;
import io.gapwise.core.wording.VocabularyTexts;
import io.gapwise.insight.change.AnswerChange;
import io.gapwise.insight.change.Pivot;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Checks that a brief calls every word what the pages call it, so that a reader of both meets one name for one thing. */
class BriefWordsTest {

    private static final VocabularyTexts PAGES = VocabularyTexts.in(Locale.ENGLISH);
    private static final List<Reason> NONE = List.of();

    @ParameterizedTest
    @EnumSource
    void aRemedyHasTheNameThatThePagesShow(Remedy remedy) {
        Advice advice = advice(List.of(new Advice.RemedyAdvised(remedy, NONE)), List.of(), List.of());

        assertThat(leads(advice, "What else has to change")).containsExactly(PAGES.word(remedy));
    }

    @ParameterizedTest
    @EnumSource
    void aMethodHasTheNameThatThePagesShowWhetherItIsAdvisedOrRuledOut(Method method) {
        Advice advised = advice(List.of(), List.of(new Advice.MethodAdvised(method, false, 60, NONE, NONE)), List.of());
        Advice ruledOut = advice(List.of(), List.of(), List.of(new Advice.MethodExcluded(method, NONE)));

        assertThat(leads(advised, "How they should learn")).containsExactly(PAGES.word(method));
        assertThat(leads(ruledOut, "Why not something else")).containsExactly(PAGES.word(method));
    }

    /** Whoever reads only one page must not take what more speaks against for advice. */
    @Test
    void aMethodThatMoreSpeaksAgainstStandsApartWithWhatSpeaksAgainstIt() {
        Advice advice = advice(SUPPORTED, false, considered(reason("No room.", "A Study (Ann, 2020; study)")));
        Brief brief = whole(aGapCase().build(), advice);

        assertThat(leads(advice, "How they should learn")).isEmpty();
        assertThat(leads(advice, "Considered, but more speaks against")).containsExactly(PAGES.word(Method.WORKSHOP));
        assertThat(sentences(brief)).contains("No room.");
        assertThat(brief.notes()).extracting(Brief.Note::source).containsExactly("A Study (Ann, 2020; study)");
    }

    @Test
    void whoeverSellsWhatIsRecommendedIsNotCitedAndComesLast() {
        List<Reason> reasons = List.of(
                reason("It sells.", "A Leaflet (Bob; vendor)"),
                reason("One.", "Vendors (Ann, 2020; book)"),
                reason("Two.", "Two (Ann)"),
                reason("Three.", "Three (Ann; synthesis)"));
        Brief several = whole(aGapCase().build(), advice(SUPPORTED, false, considered(reasons.toArray(Reason[]::new))));
        Brief alone = whole(aGapCase().build(), advice(SUPPORTED, false, considered(reasons.get(0))));

        assertThat(sentences(several)).contains("One. Two. Three. It sells.");
        assertThat(several.notes())
                .extracting(Brief.Note::source)
                .containsExactly("Vendors (Ann, 2020; book)", "Two (Ann)", "Three (Ann; synthesis)");
        assertThat(sentences(alone)).contains("It sells.");
        assertThat(alone.notes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "CLAIMED, So far this is only claimed.",
        "TOLD, Those who know have told it.",
        "SHOWN, This was shown.",
        "DISPUTED, 'This is disputed: some say so, others say it is not so.'"
    })
    void ofEachCauseItSaysHowWellItIsShown(Support support, String said) {
        Brief brief = whole(aGapCase().build(), advice(support, false, List.of()));

        assertThat(sentences(brief)).contains("They do not want to. " + said);
    }

    /** Nobody has shown them: the case names the purpose, or that a law demands it. */
    @ParameterizedTest
    @EnumSource(names = {"GROWTH", "MANDATE"})
    void whatTheCaseNamesItselfWasNotShownByAnybody(Cause cause) {
        Reason found = new Reason("causes/some", "It is so.", "A Leaflet (Bob; vendor)", Map.of(), null);
        Advice.CauseFound named = new Advice.CauseFound(cause, Side.PERSON, true, List.of(found), Support.SHOWN);
        Brief brief = whole(aGapCase().build(), with(List.of(named)));

        assertThat(sentences(brief)).contains("It is so. The case names it itself.");
    }

    @Test
    void saysWhoWasHeardAndWhatItRestsOn() {
        GapCase asked = aGapCase(Map.of(
                        "reference",
                        "CP-7",
                        "evidence.heard",
                        List.of("MANAGERS", "PERFORMERS"),
                        "evidence.sources",
                        List.of("SURVEY")))
                .build();
        Brief brief = whole(asked, with(List.of()));

        assertThat(brief.about()).isEqualTo("CP-7");
        assertThat(sentences(brief)).contains("Their own managers; The people themselves.", "A survey.");
        assertThat(sentences(whole(aGapCase().build(), with(List.of()))))
                .contains("Nobody wrote down who was heard.", "Nobody wrote down what shows it.");
    }

    private static Advice with(List<Advice.CauseFound> causes) {
        return new Advice(
                new Advice.RuleSetUsed("0"),
                new Advice.Verdict(VerdictValue.MIXED, "Both.", Confidence.FAIR, false, NONE, false),
                new Advice.Alignment(AlignmentValue.values()[0], NONE),
                causes,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                NONE,
                List.of());
    }

    /** A leader who denies a cause must not be missing from what leaders read. */
    @Test
    void whoSaysOtherwiseOfACauseStandsBesideIt() {
        GapCase parted = CaseAnswers.withStatements(
                aGapCase().build(),
                List.of(
                        said(Stated.PRESENT, StatedBy.PERFORMERS),
                        said(Stated.ABSENT, StatedBy.MANAGERS),
                        said(Stated.ABSENT, StatedBy.LEADERS)));

        assertThat(sentences(whole(parted, advice(Support.TOLD, false, List.of()))))
                .contains("They do not want to. Those who know have told it."
                        + " Not all say so: leaders and managers say it is not so.");
        assertThat(Dissent.from(parted, Cause.UNWILLING, Locale.GERMAN))
                .contains("Nicht alle sagen das: Führungskräfte und Vorgesetzte sagen, es sei nicht so.");
        assertThat(Dissent.from(parted, Cause.CONFLICT, Locale.ENGLISH)).isEmpty();
    }

    private static Statement said(Stated says, StatedBy by) {
        return new Statement(Obstacle.unwilling, says, by, EvidenceSource.SURVEY, Share.UNKNOWN, null, null);
    }

    @Test
    void ofACauseInAnAnswerOfAnEarlierVersionItDoesNotSayHowWellItIsShown() {
        Brief brief = whole(aGapCase().build(), advice(null, false, List.of()));

        assertThat(sentences(brief)).contains("They do not want to.");
    }

    @Test
    void aVerdictThatRestsOnClaimsAloneSaysSo() {
        Brief claimed = whole(aGapCase().build(), advice(Support.CLAIMED, true, List.of()));
        Brief shown = whole(aGapCase().build(), advice(Support.SHOWN, false, List.of()));

        assertThat(sentences(claimed))
                .anyMatch(sentence -> sentence.startsWith("It holds only if what is claimed is so"));
        assertThat(sentences(shown)).noneMatch(sentence -> sentence.contains("only claimed"));
    }

    @Test
    void aQuestionThatDoubtsAnAnswerSaysSo() {
        Brief brief = whole(aGapCase().build(), advice(SUPPORTED, false, List.of()));

        assertThat(sentences(brief))
                .contains("It decides.", "It decides. There is an answer to this, and it is doubted.");
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"NONE", "UNKNOWN"})
    void aBusinessResultHasTheNameThatThePagesShow(Metric metric) {
        GapCase gapCase = aGapCase(Map.of("goal.metric", metric.name())).build();

        assertThat(sentences(whole(gapCase, advice(List.of(), List.of(), List.of()))))
                .contains(PAGES.word(metric) + ".");
    }

    static Stream<Property> questionsWithWords() {
        return Property.sent().stream()
                .filter(property -> property.kind() == Property.Kind.WORD)
                .filter(property -> !property.path().startsWith("obstacles."));
    }

    @ParameterizedTest
    @MethodSource("questionsWithWords")
    void anAnswerThatWouldChangeTheVerdictHasTheNameThatThePagesShow(Property property) {
        for (Word word : property.words()) {
            if (!word.known()) {
                continue;
            }
            for (VerdictValue verdict : VerdictValue.values()) {
                Pivot pivot = new Pivot(new AnswerChange(property.path(), null, word.name()), verdict);
                String called = PAGES.word((Enum<?>) word);

                assertThat(sentences(BriefWriter.whole(
                                aGapCase().build(),
                                spoken(advice(List.of(), List.of(), List.of())),
                                List.of(pivot),
                                Background.NONE)))
                        .contains("If the answer were “%s” instead of “%s”: %s."
                                .formatted(called, PAGES.text("answer.unknown"), PAGES.word(verdict)));
            }
        }
    }

    private static final Support SUPPORTED = Support.SHOWN;

    private static Reason reason(String text, String source) {
        return new Reason("methods/some", text, source, Map.of("gap.frequency", "DAILY"), -10);
    }

    private static List<Advice.MethodAdvised> considered(Reason... against) {
        return List.of(new Advice.MethodAdvised(Method.WORKSHOP, true, 40, NONE, List.of(against)));
    }

    private static Advice advice(
            @Nullable Support support, boolean conditional, List<Advice.MethodAdvised> considered) {
        Reason found = new Reason("causes/some", "They do not want to.", "A Leaflet (Bob; vendor)", Map.of(), null);
        return new Advice(
                new Advice.RuleSetUsed("0"),
                new Advice.Verdict(VerdictValue.MIXED, "Both.", Confidence.FAIR, false, NONE, conditional),
                new Advice.Alignment(AlignmentValue.values()[0], NONE),
                List.of(new Advice.CauseFound(Cause.UNWILLING, Side.PERSON, false, List.of(found), support)),
                List.of(),
                List.of(),
                List.of(),
                considered,
                List.of(),
                List.of(),
                NONE,
                List.of(
                        new Advice.Question("gap.nature", "Which kind?", "It decides.", false),
                        new Advice.Question("gap.frequency", "How often?", "It decides.", true)));
    }

    private static SpokenAdvice spoken(Advice advice) {
        return SpokenAdvice.untranslated(advice, Locale.ENGLISH);
    }

    private static Brief whole(GapCase gapCase, Advice advice) {
        return BriefWriter.whole(gapCase, spoken(advice), null, Background.NONE);
    }

    private static List<String> leads(Advice advice, String heading) {
        return whole(aGapCase().build(), advice).appendix().stream()
                .filter(section -> section.heading().equals(heading))
                .flatMap(section -> section.sentences().stream())
                .map(Brief.Sentence::lead)
                .toList();
    }

    private static List<String> sentences(Brief brief) {
        return brief.appendix().stream()
                .flatMap(section -> section.sentences().stream())
                .map(sentence -> (sentence.text() + " " + sentence.remark()).strip())
                .toList();
    }

    private static Advice advice(
            List<Advice.RemedyAdvised> remedies,
            List<Advice.MethodAdvised> methods,
            List<Advice.MethodExcluded> excluded) {
        return new Advice(
                new Advice.RuleSetUsed("0"),
                new Advice.Verdict(VerdictValue.MIXED, "Both.", Confidence.FAIR, false, NONE, false),
                new Advice.Alignment(AlignmentValue.values()[0], NONE),
                List.of(),
                List.of(),
                remedies,
                methods,
                List.of(),
                excluded,
                List.of(),
                NONE,
                List.of());
    }
}
