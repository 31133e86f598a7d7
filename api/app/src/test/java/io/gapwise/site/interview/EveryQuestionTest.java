package io.gapwise.site.interview;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.app.ServiceUnderTest;
import io.gapwise.core.cases.CaseAnswers;
import io.gapwise.core.cases.Property;
import io.gapwise.core.cases.Word;
import io.gapwise.service.cases.GapCases;
import io.gapwise.site.SiteVisitor;
import io.gapwise.site.SiteVisitor.Page;
import io.gapwise.site.drafts.DescribedCases;
import io.gapwise.site.drafts.Draft;
import io.gapwise.site.drafts.Drafts;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.jsoup.Connection.KeyVal;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks that every question of the vocabulary can be shown alone, answered, left empty and answered wrongly. */
class EveryQuestionTest {

    @TempDir
    private static Path data;

    private static ServiceUnderTest service;

    @BeforeAll
    static void start() {
        service = ServiceUnderTest.on(data);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    /** Obstacles are asked as two lists, all other properties one by one. */
    static Stream<String> questions() {
        Stream<String> single = CaseAnswers.paths().stream().filter(path -> !path.startsWith("obstacles."));
        return Stream.concat(single, Stream.of(QuestionFields.WORKPLACE, QuestionFields.PERSON));
    }

    static Stream<String> questionsThatCanBeAnsweredWrongly() {
        return questions().filter(question -> QuestionFields.of(question).size() == 1);
    }

    @Test
    void everyFieldOfTheVocabularyBelongsToAQuestion() {
        List<String> covered = questions()
                .flatMap(question -> QuestionFields.of(question).stream())
                .map(Property::path)
                .toList();

        assertThat(covered).containsExactlyInAnyOrderElementsOf(CaseAnswers.paths());
    }

    @ParameterizedTest
    @MethodSource("questions")
    void aGoodAnswerIsKeptAndShownAgain(String question) {
        Interview interview = Interview.begin("en");
        List<KeyVal> answer = goodAnswer(form(interview.asks(question)), question);

        Page answered = interview.answers(answer);

        assertThat(answered.status()).isEqualTo(302);
        List<KeyVal> shown = SiteVisitor.fields(form(interview.asks(question)));
        assertThat(written(shown)).containsAll(written(answersAmong(answer)));
    }

    /** A list of obstacles in which nothing is chosen is an answer, so these lists are not refused. */
    @ParameterizedTest
    @CsvSource({"en,Choose or enter an answer", "de,Wählen Sie eine Antwort"})
    void aQuestionLeftEmptyIsAskedAgainAndThePageSaysWhatItExpects(String language, String expected) {
        for (String question : questionsThatCanBeAnsweredWrongly().toList()) {
            Interview interview = Interview.begin(language);

            Page answered = interview.answers(nothing(interview.asks(question)));

            assertThat(answered.status()).as(question).isEqualTo(422);
            if (question.equals("title")) {
                assertThat(problem(answered)).contains("3", "200");
            } else {
                assertThat(problem(answered)).as(question).contains(expected);
            }
            assertThat(form(answered.document()).select("input[name=question]").val())
                    .isEqualTo(question);
        }
    }

    @ParameterizedTest
    @MethodSource("questions")
    void aQuestionThatNobodyCanAnswerIsTakenAsNotKnown(String question) {
        Interview interview = Interview.begin("en");
        List<KeyVal> unknown = nothing(interview.asks(question));
        unknown.add(SiteVisitor.field("unknown", "true"));

        Page answered = interview.answers(unknown);

        if (question.equals("title")) {
            assertThat(answered.status()).isEqualTo(422);
        } else {
            assertThat(answered.status()).isEqualTo(302);
            assertThat(interview.get(answered.onward()).status()).isEqualTo(200);
        }
    }

    private static List<KeyVal> nothing(Document page) {
        List<KeyVal> nothing = SiteVisitor.fields(form(page));
        nothing.forEach(field -> field.value(isAnswer(field) ? "" : field.value()));
        return nothing;
    }

    @ParameterizedTest
    @MethodSource("questionsThatCanBeAnsweredWrongly")
    void aWrongAnswerIsToldWithWhatIsTakenAndWhatWasTypedStays(String question) {
        Interview interview = Interview.begin("en");
        FormElement form = form(interview.asks(question));
        Property field = QuestionFields.of(question).get(0);
        List<String> wrongAnswers = wrongAnswers(field);

        for (String wrong : wrongAnswers) {
            isTold(interview.answers(typed(form, question, wrong)), field, "en", wrong);
        }

        assertThat(SiteVisitor.fields(form(interview.asks(question))))
                .as("nothing of it is kept")
                .noneMatch(each -> wrongAnswers.contains(each.value()));
    }

    @ParameterizedTest
    @MethodSource("questionsThatCanBeAnsweredWrongly")
    void aWrongAnswerIsToldInTheLanguageOfThePage(String question) {
        Interview interview = Interview.begin("de");
        FormElement form = form(interview.asks(question));
        Property field = QuestionFields.of(question).get(0);
        String wrong = wrongAnswers(field).get(0);

        isTold(interview.answers(typed(form, question, wrong)), field, "de", wrong);
    }

    private static void isTold(Page refused, Property field, String language, String wrong) {
        assertThat(refused.status()).as(wrong).isEqualTo(422);
        assertThat(problem(refused)).as(wrong).contains(accepted(field, language, wrong));
        Elements inputs = form(refused.document()).select("[name='%s']".formatted(field.path()));
        if (field.words().isEmpty()) {
            // No page can show a character that HTML does not allow.
            assertThat(inputs.val()).isEqualTo(wrong.replace("\u0007", ""));
        } else {
            assertThat(problem(refused)).contains(wrong);
            assertThat(inputs.eachAttr("value")).isEqualTo(names(field));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {QuestionFields.WORKPLACE, QuestionFields.PERSON})
    void whatMeansNothingIsNoAnswer(String question) {
        Interview interview = Interview.begin("en");
        List<KeyVal> sent = SiteVisitor.fields(form(interview.asks(question)));
        sent.add(SiteVisitor.field("tick", "obstacles.nonsense"));
        sent.add(SiteVisitor.field("rest", "nonsense"));

        assertThat(interview.answers(sent).status()).isEqualTo(302);
        assertThat(interview.asks(question).select(".obstacle [checked]:not([value=''])"))
                .isEmpty();
    }

    /** What is told beside an answer becomes a statement, once, by the analyst if nobody else is named. */
    @Test
    void howAnObstacleIsKnownIsKeptAsAStatement() {
        Interview interview = Interview.begin("en");
        for (int i = 0; i < 2; i++) {
            List<KeyVal> sent =
                    typed(form(interview.asks(QuestionFields.WORKPLACE)), "obstacles.toolsInadequate", "PRESENT");
            set(sent, "told.toolsInadequate.shownBy", "OBSERVATION");
            set(sent, "told.toolsInadequate.note", "Watched three of them");
            set(sent, "obstacles.conflict", "ABSENT");
            set(sent, "told.conflict.by", "MANAGERS");
            assertThat(interview.answers(sent).status()).isEqualTo(302);
        }

        Document again = interview.asks(QuestionFields.WORKPLACE);
        assertThat(again.select("[id='obstacles.toolsInadequate'] .told li").eachText())
                .containsExactly("The analyst says so, shown by observation: “Watched three of them”");
        assertThat(again.select("[id='obstacles.conflict'] .told li").eachText())
                .containsExactly("Managers say it is not so, and nobody says how it is known");
    }

    @ParameterizedTest
    @CsvSource({"en,First say whether", "de,Sagen Sie zuerst"})
    void aProofWithoutAnAnswerIsNotTakenAndNothingTypedIsLost(String language, String said) {
        Interview interview = Interview.begin(language);
        List<KeyVal> sent = typed(form(interview.asks(QuestionFields.PERSON)), "obstacles.barrier", "PRESENT");
        set(sent, "told.unwilling.shownBy", "OPINION");

        Page refused = interview.answers(sent);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.document()
                        .select("[id='obstacles.unwilling'] .problem")
                        .text())
                .contains(said);
        assertThat(refused.document()
                        .select("[name='told.unwilling.shownBy'] [selected]")
                        .val())
                .isEqualTo("OPINION");
        assertThat(refused.document()
                        .select("[name='obstacles.barrier'][checked]")
                        .val())
                .isEqualTo("PRESENT");
    }

    /** Nobody knows yet, and somebody noted whom to ask: that is kept with the case, once. */
    @Test
    void aNoteWithoutAnAnswerIsKeptWithTheCase() throws Exception {
        GapCases cases = service.bean(GapCases.class);
        Draft draft = service.bean(DescribedCases.class).begin("{\"title\":\"Noted on the way\"}");
        Interview interview = new Interview(draft.id(), "en");
        for (String note : List.of("Ask Nadia", "Ask Nadia", "x".repeat(2_001))) {
            List<KeyVal> sent = SiteVisitor.fields(form(interview.asks(QuestionFields.PERSON)));
            set(sent, "told.unwilling.note", note);
            assertThat(interview.answers(sent).status()).isEqualTo(note.length() > 500 ? 422 : 302);
        }

        assertThat(cases.get(Objects.requireNonNull(draft.caseId())).notes())
                .containsExactly(Map.entry("unwilling", "Ask Nadia"));
        assertThat(service.bean(Drafts.class).of(draft.id()).body()).doesNotContain("Nadia");
    }

    @Test
    void aNoteThatIsTooLongOrAWordThatIsNoneIsToldAtItsObstacle() {
        Interview interview = Interview.begin("en");
        List<KeyVal> sent =
                typed(form(interview.asks(QuestionFields.WORKPLACE)), "obstacles.toolsInadequate", "PRESENT");
        set(sent, "told.toolsInadequate.note", "x".repeat(501));
        set(sent, "obstacles.conflict", "ABSENT");
        set(sent, "told.conflict.by", "THE_CAT");

        Page refused = interview.answers(sent);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.document()
                        .select("[id='obstacles.toolsInadequate'] .problem")
                        .text())
                .contains("500");
        assertThat(refused.document()
                        .select("[id='obstacles.conflict'] .problem")
                        .text())
                .contains("THE_CAT");
    }

    /** Two windows ask the same question: what the first has stored is shown before the second overwrites it. */
    @ParameterizedTest
    @CsvSource({
        "en,gap.purpose,COMPLIANCE,ONBOARDING,gap.purpose,answered in another window",
        "de,obstacles.person,PRESENT,ABSENT,obstacles.barrier,in einem anderen Fenster beantwortet"
    })
    void theSameQuestionInTwoWindowsIsNotOverwrittenUnseen(
            String language, String question, String first, String second, String path, String said) {
        Interview interview = Interview.begin(language);
        FormElement one = form(interview.asks(question));
        FormElement two = form(interview.asks(question));
        assertThat(interview.answers(typed(one, path, first)).status()).isEqualTo(302);

        Page late = interview.answers(typed(two, path, second));

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.document().select("#elsewhere").text()).contains(said);
        assertThat(late.document().select("#elsewhere li")).hasSize(1);
        assertThat(late.document().select("[name='" + path + "'][checked]").val())
                .isEqualTo(second);
        assertThat(interview.answers(SiteVisitor.fields(form(late.document()))).status())
                .isEqualTo(302);
        assertThat(interview
                        .asks(question)
                        .select("[name='" + path + "'][checked]")
                        .val())
                .isEqualTo(second);
    }

    @Test
    void anotherQuestionOrTheSameAnswerInTwoWindowsDisturbsNobody() {
        Interview interview = Interview.begin("en");
        FormElement one = form(interview.asks("gap.purpose"));
        FormElement same = form(interview.asks("gap.purpose"));
        FormElement other = form(interview.asks("gap.nature"));
        interview.answers(typed(one, "gap.purpose", "COMPLIANCE"));

        assertThat(interview.answers(typed(same, "gap.purpose", "COMPLIANCE")).status())
                .isEqualTo(302);
        assertThat(interview.answers(typed(other, "gap.nature", "JUDGEMENT")).status())
                .isEqualTo(302);
    }

    @Test
    void discardingSaysFirstWhatBecomesOfTheCase() throws Exception {
        Draft begun = service.bean(DescribedCases.class).begin("{\"title\":\"Only begun\"}");
        Document page = new Interview(begun.id(), "en").asks("gap.purpose");
        assertThat(page.select("details.discard:not([open]) form").text()).contains("the case goes too");

        service.bean(GapCases.class).answer(Objects.requireNonNull(begun.caseId()));

        Document answered = new Interview(begun.id(), "de").asks("gap.purpose");
        assertThat(answered.select("details.discard form").text()).contains("Der Fall bleibt");
    }

    /** What is left at "don't know" is not looked at, unless somebody says so of all of it. */
    @Test
    void theRestOfAListIsLookedAtOnlyWhereThatIsSaid() {
        Interview interview = Interview.begin("en");
        interview.answers(typed(form(interview.asks(QuestionFields.PERSON)), "obstacles.barrier", "PRESENT"));
        assertThat(interview.asks(QuestionFields.PERSON).select("[value=ABSENT][checked]"))
                .isEmpty();

        List<KeyVal> sent = SiteVisitor.fields(form(interview.asks(QuestionFields.PERSON)));
        sent.add(SiteVisitor.field("rest", "ABSENT"));
        interview.answers(sent);

        Document again = interview.asks(QuestionFields.PERSON);
        assertThat(again.select("[type=radio][value=ABSENT][checked]")).hasSize(6);
        assertThat(again.select("[name='obstacles.barrier'][checked]").val()).isEqualTo("PRESENT");
    }

    @ParameterizedTest
    @MethodSource("questions")
    void whereAnAnswerLeadsIsHiddenUntilSomebodyAsks(String question) {
        Interview interview = Interview.begin("en");

        Document page = interview.asks(question);

        assertThat(page.select(".leads")).isEmpty();
        assertThat(form(page).text()).doesNotContain("raining is the answer", "raining is not the answer");
    }

    @Test
    void whereEachAnswerLeadsIsShownForOneQuestion() {
        Interview interview = Interview.begin("en");
        Document page = interview.asks("obstacles.person");
        Page shown = interview.get(page.select(".leads-toggle a").attr("href"));

        assertThat(shown.document().select(".obstacle .leads").text()).contains("leads to: Training is the answer");
        assertThat(interview
                        .get(shown.document().select(".leads-toggle a").attr("href"))
                        .document()
                        .select(".leads"))
                .isEmpty();
        Page next = interview.answers(SiteVisitor.fields(form(shown.document())));
        assertThat(interview.get(next.onward()).document().select(".leads")).isEmpty();
    }

    /** Skipping the workplace does not lead to the people. */
    @Test
    void nobodyIsAskedAboutThePeopleBeforeTheWorkplaceEvenIfItIsSkipped() {
        Interview interview = Interview.begin("en");
        String address = "/interviews/" + interview.id;
        for (int i = 0; i < 60; i++) {
            Document page = interview.get(address).document();
            String asked = page.select("input[name=question]").val();
            assertThat(asked).isNotEqualTo(QuestionFields.PERSON);
            Elements skip = page.select(".actions a:contains(Skip)");
            if (skip.isEmpty()) {
                assertThat(asked).isEqualTo(QuestionFields.WORKPLACE);
                return;
            }
            address = skip.attr("href");
        }
        Assertions.fail("The questions do not end.");
    }

    /** A valid tick among wrong ones is kept, so that it can be sent again. */
    @Test
    void wordsThatWereChosenRightStayChosenBesideAWrongOne() {
        Interview interview = Interview.begin("en");
        List<KeyVal> sent = SiteVisitor.fields(form(interview.asks("evidence.sources")));
        sent.add(SiteVisitor.field("evidence.sources", "SURVEY"));
        sent.add(SiteVisitor.field("evidence.sources", "SURVEYY"));

        Page refused = interview.answers(sent);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(problem(refused)).contains("SURVEYY");
        assertThat(refused.document().select("input[checked]").eachAttr("value"))
                .containsExactly("SURVEY");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | goal.baseline      | 12.5      | 12.5",
                "de | goal.baseline      | 12,5      | 12.5",
                "de | goal.baseline      | 12.5      | 12.5",
                "de | goal.baseline      | 1.250,75  | 1250.75",
                "de | goal.baseline      | 1,234     | 1.234",
                "en | goal.baseline      | 1.234     | 1.234",
                "en | goal.target        | 1e300     | 1E+300",
                "en | goal.baseline      | 1,250.75  | 1250.75",
                "en | goal.target        | -0.25     | -0.25",
                "en | audience.headcount | 10,000    | 10000",
                "de | audience.headcount | 10.000    | 10000",
                "de | audience.headcount | 10 000    | 10000",
                "en | goal.dueInWeeks    | 12.0      | 12",
            })
    void aNumberIsReadAsPeopleWriteItInTheLanguageOfThePage(
            String language, String question, String typed, String meant) {
        Interview interview = Interview.begin(language);
        assertThat(interview
                        .answers(typed(form(interview.asks(question)), question, typed))
                        .status())
                .isEqualTo(302);

        assertThat(SiteVisitor.fields(form(new Interview(interview.id, "en").asks(question))))
                .anyMatch(each -> each.key().equals(question) && each.value().equals(meant));
        Document again = interview.asks(question);
        assertThat(interview.answers(SiteVisitor.fields(form(again))).status())
                .as("what the form shows can be sent again")
                .isEqualTo(302);
    }

    @ParameterizedTest
    @CsvSource({"de, 1.234, zwei Arten", "en, '1,234', two ways"})
    void aNumberThatCanBeReadInTwoWaysIsToldAndNotGuessed(String language, String typed, String told) {
        Interview interview = Interview.begin(language);

        Page refused = interview.answers(typed(form(interview.asks("goal.baseline")), "goal.baseline", typed));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(problem(refused)).contains(told);
    }

    private static List<String> wrongAnswers(Property field) {
        return switch (field.kind()) {
            case WORD, WORDS -> List.of("QUALTY");
            case WHOLE_NUMBER -> List.of("many", "1.5", "-1", "9".repeat(40), String.valueOf(field.max() + 1L));
            case NUMBER -> List.of("many", "1.2.3", "1,2,3", "9".repeat(40), "1e99999999999");
            case TEXT -> List.of("x".repeat(field.max() + 1), "Bell\u0007");
        };
    }

    /** Returns what the page says would be accepted; for a question with words it shows the words themselves. */
    private static String accepted(Property field, String language, String wrong) {
        boolean german = language.equals("de");
        return switch (field.kind()) {
            case WORD, WORDS -> german ? "gehört nicht zu den Antworten" : "is not one of the answers";
            case WHOLE_NUMBER -> (german ? "ganze Zahl von " : "whole number from ") + field.min();
            case NUMBER -> german ? "12,5" : "12.5";
            case TEXT ->
                wrong.length() > field.max()
                        ? String.valueOf(Math.max(0, field.min()))
                        : german ? "ein Zeichen" : "a character";
        };
    }

    /** Returns an answer that a person could give: the last of the words, the greatest number, a line of text. */
    private static List<KeyVal> goodAnswer(FormElement form, String question) {
        List<Property> fields = QuestionFields.of(question);
        Property field = fields.get(0);
        List<KeyVal> answer = SiteVisitor.fields(form);
        if (fields.size() > 1) {
            return typed(form, field.path(), "PRESENT");
        }
        return switch (field.kind()) {
            case WORD -> typed(form, question, last(field, 1));
            case WORDS -> {
                answer.add(SiteVisitor.field(question, last(field, 2)));
                answer.add(SiteVisitor.field(question, last(field, 1)));
                yield answer;
            }
            case WHOLE_NUMBER -> typed(form, question, String.valueOf(field.max()));
            case NUMBER -> typed(form, question, "17");
            case TEXT -> typed(form, question, field.form() == null ? "Größe <b>&\"'" : "EUR");
        };
    }

    private static String last(Property field, int fromTheEnd) {
        List<String> names = names(field);
        return names.get(names.size() - fromTheEnd);
    }

    private static List<String> names(Property field) {
        return QuestionFields.words(field).stream().map(Word::name).toList();
    }

    private static List<KeyVal> typed(FormElement form, String question, String value) {
        List<KeyVal> answer = SiteVisitor.fields(form);
        answer.removeIf(each -> each.key().equals(question));
        answer.add(SiteVisitor.field(question, value));
        return answer;
    }

    private static void set(List<KeyVal> fields, String name, String value) {
        fields.removeIf(each -> each.key().equals(name));
        fields.add(SiteVisitor.field(name, value));
    }

    private static boolean isAnswer(KeyVal field) {
        return !List.of("_csrf", "question", "skip", "seen").contains(field.key());
    }

    private static List<KeyVal> answersAmong(List<KeyVal> sent) {
        return sent.stream()
                .filter(EveryQuestionTest::isAnswer)
                .filter(field -> !field.value().isEmpty())
                .toList();
    }

    private static List<Map.Entry<String, String>> written(List<KeyVal> fields) {
        return fields.stream()
                .map(field -> Map.entry(field.key(), field.value()))
                .toList();
    }

    private static String problem(Page page) {
        return page.document().select("#wrong").text();
    }

    private static FormElement form(Document page) {
        return page.forms().stream()
                .filter(form -> !form.select("input[name=question]").isEmpty())
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no question on the page."));
    }

    /** Holds a case that somebody is describing. */
    private static final class Interview {

        private final SiteVisitor visitor;
        private final String id;
        private String question = "";

        private Interview(String id, String language) {
            this.visitor = new SiteVisitor(service, language);
            this.id = id;
        }

        static Interview begin(String language) {
            String body = "{\"title\":\"Every question is asked\"}";
            return new Interview(service.bean(Drafts.class).begin(body, null).id(), language);
        }

        Page get(String address) {
            return visitor.get(address);
        }

        Document asks(String path) {
            question = path;
            Page page = visitor.get("/interviews/" + id + "?ask=" + path);
            assertThat(page.status()).as(path).isEqualTo(200);
            Document document = page.document();
            assertThat(document.select("input[name=question]").val()).isEqualTo(path);
            return document;
        }

        Page answers(List<KeyVal> sent) {
            Page page = visitor.post("/interviews/" + id, sent);
            assertThat(page.status()).as(question).isLessThan(500);
            return page;
        }
    }
}
