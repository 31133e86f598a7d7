package io.gapwise.sheets;

import static io.gapwise.core.testing.CaseBuilder.aGapCase;
import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.core.advice.Advice;
import io.gapwise.core.advice.Advisor;
import io.gapwise.core.cases.Method;
import io.gapwise.core.ruleset.drl.BuiltInRules;
import io.gapwise.core.ruleset.drl.RuleSetReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class AnswerColumnsTest {

    private static final Advice ADVICE = new Advisor(RuleSetReader.read(BuiltInRules.files()))
            .advise(aGapCase().build());

    @Test
    void newColumnsFollowThoseThatSheetsHadBefore() {
        assertThat(AnswerColumns.NAMES)
                .containsExactly(
                        "verdict",
                        "summary",
                        "firstMethod",
                        "remedies",
                        "questions",
                        "problems",
                        "conditional",
                        "considered");
        assertThat(AnswerColumns.NAMES).allMatch(AnswerColumns::include);
    }

    @Test
    void theFirstMethodIsAdvisedAndWhatIsOnlyConsideredStandsApart() {
        List<String> texts = texts(advice(
                true, List.of(method(Method.WORKSHOP)), List.of(method(Method.COACHING), method(Method.MENTORING))));

        assertThat(texts.get(2)).isEqualTo("WORKSHOP");
        assertThat(texts.subList(6, 8)).containsExactly("YES", "COACHING; MENTORING");
        assertThat(texts(advice(false, List.of(), List.of(method(Method.COACHING)))))
                .element(2)
                .isEqualTo("");
        assertThat(texts(advice(false, List.of(), List.of())).subList(6, 8)).containsExactly("NO", "");
    }

    @Test
    void aPersonReadsLabelsInTheirLanguage() {
        Advice advice = advice(
                true, List.of(method(Method.WORKSHOP)), List.of(method(Method.COACHING), method(Method.MENTORING)));

        assertThat(AnswerColumns.titles(Locale.ENGLISH)).startsWith("Gapwise: verdict", "Gapwise: in one sentence");
        List<String> german = AnswerColumns.shown(advice, Locale.GERMAN).stream()
                .map(Cell::text)
                .toList();
        assertThat(german.get(0)).isEqualTo("Das kann noch niemand sagen");
        assertThat(german.get(1)).isEqualTo(advice.verdict().summary());
        assertThat(german.get(2)).isEqualTo("Ein Workshop");
        assertThat(german.get(4)).doesNotContain("gap.");
        assertThat(german.subList(6, 8)).containsExactly("Ja", "Coaching; Mentoring");
    }

    /** Sheets come back with the names that they were given, and people retype them in capitals. */
    @Test
    void columnsOfAnEarlierAnswerAreKnownByTheNamesOfBothLanguages() throws IOException {
        for (Locale language : List.of(Locale.ENGLISH, Locale.GERMAN)) {
            List<String> titles = AnswerColumns.titles(language);
            assertThat(titles).hasSameSizeAs(AnswerColumns.NAMES).allMatch(AnswerColumns::include);
            assertThat(titles.stream().map(AnswerColumns::same)).isEqualTo(AnswerColumns.NAMES);
            String header = "title," + String.join(",", titles.subList(0, 2)).toUpperCase(Locale.ROOT);

            SentCase sent = TestSheets.csv(header + "\nabc,x,y").get(0);

            assertThat(sent.cells()).hasSize(1);
        }
        assertThat(AnswerColumns.include("Problems")).isFalse();
    }

    /** A row that was answered by an earlier version has fewer cells, and its corrections must not move into them. */
    @Test
    void anAnswerThatWasStoredEarlierKeepsItsColumns() throws IOException {
        List<Cell> earlier = AnswerColumns.of(ADVICE).subList(0, 6);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        AnsweredSheet.Extras extras = new AnsweredSheet.Extras(true, true);
        try (AnsweredSheet sheet =
                new AnsweredSheet(CaseFormat.CSV, new SheetLayout(List.of("title"), ',', false), extras, out)) {
            sheet.answered(List.of(Cell.text("abc")), earlier, List.of("It became this."), "Read from there.");
        }

        List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(lines.get(0)).endsWith(",problems,conditional,considered,corrections,origins");
        assertThat(lines.get(1)).endsWith(",,,,It became this.,Read from there.");
    }

    private static Advice.MethodAdvised method(Method method) {
        return new Advice.MethodAdvised(method, false, 60, List.of(), List.of());
    }

    private static Advice advice(
            boolean conditional, List<Advice.MethodAdvised> methods, List<Advice.MethodAdvised> considered) {
        Advice.Verdict verdict = ADVICE.verdict();
        return new Advice(
                ADVICE.ruleset(),
                new Advice.Verdict(
                        verdict.value(),
                        verdict.summary(),
                        verdict.confidence(),
                        verdict.formal(),
                        verdict.reasons(),
                        conditional),
                ADVICE.alignment(),
                ADVICE.causes(),
                ADVICE.discounted(),
                ADVICE.remedies(),
                methods,
                considered,
                ADVICE.excluded(),
                ADVICE.measures(),
                ADVICE.cautions(),
                ADVICE.questions());
    }

    private static List<String> texts(Advice advice) {
        return AnswerColumns.of(advice).stream().map(Cell::text).toList();
    }
}
