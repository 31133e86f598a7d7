package io.gapwise.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.core.advice.Advice;
import io.gapwise.core.advice.Advisor;
import io.gapwise.core.cases.Answer;
import io.gapwise.core.cases.GapCase;
import io.gapwise.core.testing.CaseBuilder;
import io.gapwise.core.testing.MiniRules;
import io.gapwise.core.testing.RandomAnswers;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is selected of an answer is what the whole answer says. */
class SelectedColumnTest {

    private static final Advisor ADVISOR = new Advisor(MiniRules.asTheyAre().read());

    private static final Map<SelectedColumn, Function<Advice, Object>> WHOLE = Map.ofEntries(
            Map.entry(SelectedColumn.VERDICT, advice -> advice.verdict().value()),
            Map.entry(SelectedColumn.CONDITIONAL, advice -> advice.verdict().conditional()),
            Map.entry(SelectedColumn.FORMAL, advice -> advice.verdict().formal()),
            Map.entry(SelectedColumn.ALIGNMENT, advice -> advice.alignment().value()),
            Map.entry(
                    SelectedColumn.CAUSES,
                    advice -> advice.causes().stream()
                            .map(Advice.CauseFound::cause)
                            .toList()),
            Map.entry(
                    SelectedColumn.DISCOUNTED,
                    advice -> advice.discounted().stream()
                            .map(Advice.CauseDiscounted::cause)
                            .toList()),
            Map.entry(
                    SelectedColumn.REMEDIES,
                    advice -> advice.remedies().stream()
                            .map(Advice.RemedyAdvised::remedy)
                            .toList()),
            Map.entry(
                    SelectedColumn.FIRST_METHOD,
                    advice -> advice.methods().stream()
                            .limit(1)
                            .map(Advice.MethodAdvised::method)
                            .toList()),
            Map.entry(
                    SelectedColumn.METHODS,
                    advice -> advice.methods().stream()
                            .map(Advice.MethodAdvised::method)
                            .toList()),
            Map.entry(
                    SelectedColumn.CONSIDERED,
                    advice -> advice.considered().stream()
                            .map(Advice.MethodAdvised::method)
                            .toList()),
            Map.entry(
                    SelectedColumn.EXCLUDED,
                    advice -> advice.excluded().stream()
                            .map(Advice.MethodExcluded::method)
                            .toList()));

    @ParameterizedTest
    @EnumSource
    void saysOfRandomCasesWhatTheWholeAnswerSays(SelectedColumn column) {
        RandomAnswers random = new RandomAnswers(12);
        for (int i = 0; i < 300; i++) {
            GapCase drawn = CaseBuilder.aGapCase(random.answers(0.6)).build();
            assertThat(column.cell(ADVISOR.evaluator().evaluate(drawn)))
                    .isEqualTo(text(WHOLE.get(column).apply(ADVISOR.advise(drawn))));
        }
    }

    @Test
    void isWrittenAsOneLineOfJsonForEachGoodCase() throws IOException {
        String cases = """
                {"title": "Old tools", "reference": "A \\"1\\"", "obstacles": {"toolsInadequate": "PRESENT"}}
                {"title": "x"}
                {"title": "Never taught", "obstacles": {"neverLearned": "PRESENT"}}
                """;

        assertThat(selected(
                        cases, CaseFormat.NDJSON, SelectedColumn.VERDICT, SelectedColumn.CAUSES, SelectedColumn.FORMAL))
                .isEqualTo("""
                        {"line":1,"reference":"A \\"1\\"","verdict":"NOT_TRAINING","causes":["TOOLS_INADEQUATE"],"formal":false}
                        {"line":3,"verdict":"TRAINING","causes":["NEVER_LEARNED"],"formal":true}
                        """);
    }

    @Test
    void isWrittenBesideTheCellsOfEachRow() throws IOException {
        String cases = "title,obstacles.toolsInadequate\nOld tools,PRESENT\nx,\n";

        assertThat(selected(cases, CaseFormat.CSV, SelectedColumn.VERDICT, SelectedColumn.FIRST_METHOD)
                        .lines())
                .startsWith(
                        "title,obstacles.toolsInadequate,verdict,firstMethod,problems",
                        "Old tools,PRESENT,NOT_TRAINING,,")
                .last()
                .asString()
                .startsWith("x,,,,title: ");
    }

    private static String selected(String cases, CaseFormat format, SelectedColumn... columns) throws IOException {
        ByteArrayOutputStream to = new ByteArrayOutputStream();
        try (CaseSource source =
                CaseSource.of(new ByteArrayInputStream(cases.getBytes(StandardCharsets.UTF_8)), format)) {
            BulkEvaluation.Listener listener = new BulkEvaluation.Listener() {

                @Override
                public void bad(String problem) {}

                @Override
                public void done(long done, double portion) {}
            };
            new BulkEvaluation(ADVISOR.inBulk(), source, listener, () -> false).run(format, List.of(columns), to, 1);
        }
        return to.toString(StandardCharsets.UTF_8);
    }

    private static String text(Object value) {
        if (value instanceof Collection<?> words) {
            return String.join("; ", words.stream().map(Object::toString).toList());
        }
        return value instanceof Boolean truth ? (truth ? Answer.YES : Answer.NO).name() : value.toString();
    }
}
