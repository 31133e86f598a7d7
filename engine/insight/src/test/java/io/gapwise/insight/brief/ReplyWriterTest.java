package io.gapwise.insight.brief;

import static io.gapwise.core.testing.CaseBuilder.aGapCase;
import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.core.advice.Advice;
import io.gapwise.core.advice.Reason;
import io.gapwise.core.cases.Cause;
import io.gapwise.core.cases.GapCase;
import io.gapwise.core.cases.Side;
import io.gapwise.core.cases.Support;
import io.gapwise.core.cases.VerdictValue;
import io.gapwise.insight.brief.Brief.Section;
import io.gapwise.insight.brief.Brief.Sentence;
import io.gapwise.insight.change.AnswerChange;
import io.gapwise.insight.change.Pivot;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReplyWriterTest {

    private static final Background ASKED =
            new Background(LocalDate.of(2026, 3, 1), "Ann", "Ann", Map.of(), "A day on typing, please");
    private static final GapCase ORDERS = aGapCase(
                    Map.of("title", "Orders are wrong", "requestedSolution", "TRAINING", "goal.metric", "SALES"))
            .build();

    @Test
    void itSaysWhatWasAskedFoundDoneAndSeenAndWhatWouldChangeIt() {
        Brief reply = reply(ORDERS, VerdictValue.NOT_TRAINING, Cause.TOOLS_INADEQUATE, Locale.ENGLISH, ASKED);

        assertThat(reply.verdict()).isEmpty();
        assertThat(reply.answer().text()).startsWith("Thank you for bringing this up.");
        assertThat(reply.sections())
                .extracting(Section::heading)
                .containsExactly(
                        "What you asked for",
                        "What was found",
                        "What happens instead",
                        "What you will see, and when",
                        "What would change this");
        assertThat(text(reply))
                .contains("“A day on typing, please”", "Sales.")
                .contains("The tools or systems make it hard to do it right. Those who know the work told us.")
                .contains("The tools that get in the way are put in order. Who: usually whoever owns the tool")
                .contains("After 8 weeks: The work, seen.", "Questions? Ann is glad to answer them.");
        assertThat(reply.notes()).isEmpty();
    }

    @Test
    void withoutTheirWordsItSaysWhatIsKnownOfTheRequest() {
        Brief asked = reply(ORDERS, VerdictValue.MIXED, Cause.CONFLICT, Locale.GERMAN, Background.NONE);
        Brief silent = reply(aGapCase().build(), VerdictValue.MIXED, Cause.CONFLICT, Locale.GERMAN, Background.NONE);

        assertThat(text(asked)).contains("Sie haben um eine Schulung gebeten.");
        assertThat(text(silent)).contains("Worum gebeten wurde, ist nicht aufgeschrieben.");
    }

    /** What rules say of people is meant for analysts; whoever asked may be one of them, or their superior. */
    @ParameterizedTest
    @EnumSource
    void itBlamesNobodyWhateverWasFound(Cause cause) {
        for (Locale language : List.of(Locale.ENGLISH, Locale.GERMAN)) {
            String reply = text(reply(ORDERS, VerdictValue.NOT_TRAINING, cause, language, ASKED));

            assertThat(reply)
                    .doesNotContain("They are to blame")
                    .doesNotContainPattern(
                            "(?i)do not want|unwilling|unable|incapable|fault|fail|bad leader|wollen (aber )?nicht|"
                                    + "unfähig|ungeeignet|schuld|versag");
        }
    }

    @Test
    void itSaysOnlyWhatWouldBringLearningNearerAndAccusesNobody() {
        List<Pivot> pivots = List.of(
                pivot("obstacles.unwilling", VerdictValue.TRAINING),
                pivot("obstacles.neverLearned", VerdictValue.TRAINING),
                pivot("obstacles.habit", VerdictValue.INSUFFICIENT_EVIDENCE));
        Brief reply = ReplyWriter.of(
                ORDERS,
                BriefWriterTest.spoken(advice(VerdictValue.NOT_TRAINING, Cause.TOOLS_INADEQUATE), Locale.ENGLISH),
                pivots,
                Background.NONE);

        assertThat(reply.sections().get(4).sentences())
                .extracting(Sentence::text)
                .containsExactly(
                        "If this were so: Training is the answer.",
                        "If you know something that is missing here, please say so: the answer is then worked out again.");
    }

    @Test
    void whereNobodyCanSayYetItSaysWhatIsFoundOutAndByWhom() {
        Brief reply = reply(ORDERS, VerdictValue.INSUFFICIENT_EVIDENCE, Cause.TOOLS_INADEQUATE, Locale.ENGLISH, ASKED);

        assertThat(reply.sections().get(2).heading()).isEqualTo("What happens first");
        assertThat(text(reply)).contains("Which kind? Who: Ann.");
    }

    private static Pivot pivot(String path, VerdictValue verdict) {
        return new Pivot(new AnswerChange(path, null, "PRESENT"), verdict);
    }

    private static Brief reply(
            GapCase gapCase, VerdictValue verdict, Cause cause, Locale language, Background background) {
        return ReplyWriter.of(gapCase, BriefWriterTest.spoken(advice(verdict, cause), language), List.of(), background);
    }

    private static Advice advice(VerdictValue verdict, Cause cause) {
        Advice all = BriefWriterTest.advice(1);
        Reason harsh = new Reason("causes/some", "They are to blame.", "Book", Map.of("gap.nature", "TECHNICAL"), null);
        return new Advice(
                all.ruleset(),
                new Advice.Verdict(
                        verdict, "They are to blame.", all.verdict().confidence(), false, List.of(harsh), false),
                all.alignment(),
                List.of(new Advice.CauseFound(cause, Side.PERSON, false, List.of(harsh), Support.TOLD)),
                List.of(),
                all.remedies(),
                all.methods(),
                List.of(),
                List.of(),
                all.measures(),
                List.of(),
                all.questions());
    }

    private static String text(Brief brief) {
        return Stream.concat(
                        Stream.of(brief.answer()),
                        brief.sections().stream().flatMap(section -> section.sentences().stream()))
                .map(each -> String.join(" ", each.led(), each.text(), each.remark(), each.who())
                        .replaceAll(" +", " ")
                        .strip())
                .collect(Collectors.joining("\n"));
    }
}
