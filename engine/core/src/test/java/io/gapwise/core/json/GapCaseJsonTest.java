package io.gapwise.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.gapwise.core.cases.Answer;
import io.gapwise.core.cases.DoneBefore;
import io.gapwise.core.cases.EvidenceSource;
import io.gapwise.core.cases.GapCase;
import io.gapwise.core.cases.Presence;
import io.gapwise.core.problems.Problem;
import io.gapwise.core.problems.ProblemKind;
import io.gapwise.core.wording.Sentence;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GapCaseJsonTest {

    @Test
    void whatIsLeftOutIsUnknown() throws BadCase {
        GapCase read = read("{\"title\": \"Late reports\"}");

        assertThat(read.gap().doneBefore()).isEqualTo(DoneBefore.UNKNOWN);
        assertThat(read.obstacles().conflict()).isEqualTo(Presence.UNKNOWN);
        assertThat(read.evidence().sources()).isNull();
        assertThat(read.audience().headcount()).isNull();
        assertThat(read.gap().described()).isEqualTo(Answer.NO);
    }

    @Test
    void anEmptySetIsKnownToBeEmpty() throws BadCase {
        assertThat(read("{\"title\": \"Late reports\", \"evidence\": {\"sources\": []}}")
                        .evidence()
                        .sources())
                .isNotNull()
                .isEmpty();
    }

    @Test
    void setsKeepContractOrderWhateverOrderTheyAreSentIn() throws BadCase {
        GapCase read = read("{\"title\": \"Late reports\", \"evidence\": {\"sources\": [\"OPINION\", \"SURVEY\"]}}");

        assertThat(read.evidence().sources()).containsExactly(EvidenceSource.SURVEY, EvidenceSource.OPINION);
    }

    @Test
    void readyPropertiesFollowFromTheAnswers() throws BadCase {
        GapCase read = read("""
                {"title": "Late reports", "desired": "On Friday", "actual": "On Monday",
                 "goal": {"baseline": 37, "target": 90.50},
                 "obstacles": {"conflict": "ABSENT", "notTold": "PRESENT", "unwilling": "ABSENT", "unsuited": "UNKNOWN"}}
                """);

        assertThat(read.gap().described()).isEqualTo(Answer.YES);
        assertThat(read.goal().measurable()).isEqualTo(Answer.YES);
        assertThat(read.obstacles().workplaceKnown()).isEqualTo(2);
        assertThat(read.obstacles().personKnown()).isEqualTo(1);
        assertThat(read.goal().target()).hasToString("90.50");
    }

    @Test
    void aWholeNumberMayBeWrittenWithAPoint() throws BadCase {
        assertThat(read("{\"title\": \"Late reports\", \"audience\": {\"headcount\": 12.0}}")
                        .audience()
                        .headcount())
                .isEqualTo(12);
    }

    @ParameterizedTest(name = "{0} -> {1}: {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`` | `` | There is nothing here; a gap case is a JSON object. | ",
                "[] | `` | A gap case is a JSON object, not an array. | ",
                "null | `` | A gap case is a JSON object, not null. | ",
                "\"title\" | `` | A gap case is a JSON object, not a text. | ",
                "{} | /title | The title is missing: what shall this case be called? | ",
                "{\"title\": \"ab\"} | /title | The text is 2 long; accepted are 3 to 200 characters. | ",
                "{\"title\": null} | /title | This must be a text, not null. | ",
                "{\"title\": 5} | /title | This must be a text, not a number. | ",
                "{\"title\": \"abc\\u0000\"} | /title | The text holds the character U+0000, which cannot be shown. | ",
                "{\"title\": \"abc\\ud800\"} | /title | The text holds the character U+D800, which cannot be shown. | ",
                "{\"title\": \"abc\", \"titel\": \"x\"} | /titel | There is no such field. | title",
                "{\"title\": \"abc\", \"a/b~c\": 1} | /a~1b~0c | There is no such field. | ",
                "{\"title\": \"abc\", \"title\": \"abd\"} | /title | This field is given twice. | ",
                "{\"title\": \"abc\", \"goal\": {\"metric\": \"SAILS\"}} | /goal/metric | There is no such word here. | SALES",
                "{\"title\": \"abc\", \"goal\": {\"metric\": \"sales\"}} | /goal/metric | There is no such word here. | SALES",
                "{\"title\": \"abc\", \"goal\": {\"metric\": 3}} | /goal/metric | This must be a word, not a number. | ",
                "{\"title\": \"abc\", \"goal\": {\"strategic\": true}} | /goal/strategic | This must be a word, not true or false. | ",
                "{\"title\": \"abc\", \"goal\": []} | /goal | This must be a JSON object, not an array. | ",
                "{\"title\": \"abc\", \"goal\": {\"dueInWeeks\": 521}} | /goal/dueInWeeks | This must be a whole number from 0 to 520. | ",
                "{\"title\": \"abc\", \"goal\": {\"dueInWeeks\": -1}} | /goal/dueInWeeks | This must be a whole number from 0 to 520. | ",
                "{\"title\": \"abc\", \"goal\": {\"dueInWeeks\": 1.5}} | /goal/dueInWeeks | This must be a whole number from 0 to 520. | ",
                "{\"title\": \"abc\", \"goal\": {\"dueInWeeks\": \"3\"}} | /goal/dueInWeeks | This must be a whole number from 0 to 520, not a text. | ",
                "{\"title\": \"abc\", \"goal\": {\"dueInWeeks\": 1e-999999999}} | /goal/dueInWeeks | This number is too large, too small or too long; this must be a whole number from 0 to 520. | ",
                "{\"title\": \"abc\", \"goal\": {\"baseline\": 1e-99999999999}} | /goal/baseline | This number is too large, too small or too long; this must be a number. | ",
                "{\"title\": \"abc\", \"goal\": {\"baseline\": 0e99999999999}} | /goal/baseline | This number is too large, too small or too long; this must be a number. | ",
                "{\"title\": \"abc\", \"goal\": {\"baseline\": 1e999}} | /goal/baseline | This number is too large, too small or too long; this must be a number. | ",
                "{\"title\": \"abc\", \"audience\": {\"headcount\": 1e999999999}} | /audience/headcount | This number is too large, too small or too long; this must be a whole number from 1 to 10000000. | ",
                "{\"title\": \"abc\", \"evidence\": {\"sources\": \"SURVEY\"}} | /evidence/sources | This must be an array of words, not a text. | ",
                "{\"title\": \"abc\", \"evidence\": {\"sources\": [\"SURVEY\", \"SURVEY\"]}} | /evidence/sources/1 | This word is given twice. | ",
                "{\"title\": \"abc\", \"evidence\": {\"sources\": [\"SURVEY\", [\"OPINION\"]]}} | /evidence/sources/1 | This must be a word, not an array. | ",
                "{\"title\": \"abc\", \"evidence\": {\"heard\": [\"UNKNOWN\"]}} | /evidence/heard/0 | There is no such word here. | ",
                "{\"title\": \"abc\", \"gap\": {\"described\": \"YES\"}} | /gap/described | There is no such field. | ",
                "{\"title\": \"abc\", \"obstacles\": {\"conflikt\": \"PRESENT\"}} | /obstacles/conflikt | There is no such field. | conflict",
                "{\"title\": \"abc\" | /title | This is not valid JSON from line 1, column 16 on. | ",
                "{\"title\": \"abc\"} {} | `` | Behind the gap case stands something else. | ",
                "{'title': 'abc'} | `` | This is not valid JSON from line 1, column 2 on. | ",
                "{\"title\": \"abc\", \"goal\": {\"baseline\": NaN}} | /goal/baseline | This is not valid JSON from line 1, column 42 on. | ",
            })
    void namesWhereItIsWrongAndWhatWasMeant(String json, String pointer, String detail, String maybe) {
        List<Problem> problems = problemsOf(json);

        assertThat(problems).extracting(Problem::pointer, Problem::detail).contains(tuple(pointer, detail));
        assertThat(problems.get(0).maybe()).isEqualTo(maybe);
    }

    @Test
    void namesAllProblemsAtOnce() {
        List<Problem> problems = problemsOf("""
                {"titel": "x", "goal": {"metric": "PROFIT", "dueInWeeks": 900},
                 "evidence": {"sources": ["RUMOUR", "SURVEY"]}, "audience": {"headcount": 0}}
                """);

        assertThat(problems)
                .extracting(Problem::pointer)
                .containsExactly(
                        "/titel",
                        "/goal/metric",
                        "/goal/dueInWeeks",
                        "/evidence/sources/0",
                        "/audience/headcount",
                        "/title");
    }

    @Test
    void tellsWhatWouldBeAccepted() {
        Problem problem = problemsOf("{\"title\": \"abc\", \"goal\": {\"strategic\": \"MAYBE\"}}")
                .get(0);

        assertThat(problem.allowed()).containsExactly("YES", "NO", "UNKNOWN");
    }

    @Test
    void refusesWhatIsNestedTooDeepInsteadOfFallingOver() {
        String deep = "{\"title\": \"abc\", \"x\": " + "[".repeat(20_000) + "]".repeat(20_000) + "}";

        assertThat(problemsOf(deep))
                .extracting(Problem::detail)
                .last()
                .asString()
                .contains("nested too deep");
    }

    @Test
    void namesAHundredProblemsAndCountsTheRest() {
        String many = "{\"title\": \"abc\", \"evidence\": {\"sources\": [" + "1,".repeat(999) + "1]}}";

        assertThat(problemsOf(many))
                .hasSize(101)
                .last()
                .isEqualTo(Problem.at(ProblemKind.MORE_PROBLEMS, "", Sentence.of("more", 900)));
    }

    @Test
    void refusesWhatIsTooLarge() {
        String large = "{\"title\": \"abc\"" + " ".repeat(GapCaseJson.MAX_BYTES) + "}";

        assertThat(problemsOf(large))
                .singleElement()
                .satisfies(p -> assertThat(p.detail()).contains("too large"));
    }

    @Test
    void refusesWhatIsNotUtf8() {
        byte[] latin = "{\"title\": \"Gespräch\"}".getBytes(StandardCharsets.ISO_8859_1);

        BadCase bad = catchThrowableOfType(BadCase.class, () -> GapCaseJson.read(latin));
        assertThat(bad.problems())
                .singleElement()
                .satisfies(p -> assertThat(p.detail()).isEqualTo("This is not UTF-8 from byte 17 on."));
    }

    private static GapCase read(String json) throws BadCase {
        return GapCaseJson.read(json.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Problem> problemsOf(String json) {
        BadCase bad = catchThrowableOfType(BadCase.class, () -> read(json));
        assertThat(bad).as("the case is refused").isNotNull();
        return bad.problems();
    }
}
