package io.gapwise.site.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.app.ServiceUnderTest;
import io.gapwise.core.cases.Obstacle;
import io.gapwise.site.SiteVisitor;
import io.gapwise.site.SiteVisitor.Page;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.component.CalendarComponent;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jsoup.Connection.KeyVal;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An analyst sees what could still turn the verdict, shares it out, ticks it off, and takes it along. */
@Timeout(180)
class EvidencePagesTest {

    private static final String CLAIMED = """
            {"title":"Nurses skip a check","obstacles":{"neverLearned":"PRESENT"},"evidence":{"sources":["OPINION"]}}""";

    private static ServiceUnderTest service;

    private final SiteVisitor visitor = new SiteVisitor(service, "en");

    @BeforeAll
    static void start() {
        service = ServiceUnderTest.onItsOwn();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void saysWhatIsOpenAndOffersAShortWayToFindOut() {
        Document page = shown(made(CLAIMED));

        assertThat(page.select("main > .soft, #content > .soft").first().text()).isEqualTo("Nurses skip a check");
        assertThat(page.select(".standing .lead").text())
                .containsPattern(
                        "\\d+ answers that are open or only claimed could still turn this: \\d+ each by itself");
        assertThat(page.select(".work > li")).hasSizeBetween(1, 15);
        assertThat(page.select(".work > li").first().text()).contains("about ", "minutes");
        assertThat(page.select(".work a[href*='/voices?group=PERFORMERS&ask=']"))
                .isNotEmpty();
        assertThat(page.select("#tasks-section .empty").text()).contains("Nothing has been shared out yet");
        assertThat(page.select(".ranked").text()).contains("only claimed");
        assertThat(page.select("details[open] .outcome")).isEmpty();
    }

    @Test
    void leadsToTheLinkWithWhomToAskAndWhatFirst() {
        Document page = shown(made(CLAIMED));
        String link =
                page.selectFirst(".work a[href*='/voices?group=PERFORMERS']").attr("href");

        Document voices = visitor.get(link).document();

        assertThat(voices.select("input[name=group][value=PERFORMERS]").hasAttr("checked"))
                .isTrue();
        assertThat(voices.select("input[name=first]").val()).contains("notTold", ",");
    }

    @Test
    void takesAStepOverWithSomebodyAndADayAndSaysWhatIsOverdue() {
        String id = made(CLAIMED);
        FormElement take = form(shown(id), ".work form");

        Page added = visitor.post(address(id) + "/tasks", filled(take, "owner", "Priya", "due", "2020-01-31"));

        assertThat(added.onward()).startsWith(address(id));
        Document page = shown(id);
        assertThat(page.select(".tasks > li")).hasSize(1);
        assertThat(page.select(".tasks .late").text()).isEqualTo("Overdue since Jan 31, 2020");
        assertThat(page.select(".tasks .chip").text()).contains("Priya");
        assertThat(page.select(".work > li").first().text()).contains("In your list as number 1");
    }

    @Test
    void asksWhatWasFoundAndLeadsToTheQuestion() {
        String id = made(CLAIMED);
        String task = task(id, "{\"parts\":[{\"field\":\"gap.purpose\"}]}");
        String done = address(id) + "/tasks/" + task + "/done";
        FormElement asked = form(visitor.get(done).document(), "main form");
        assertThat(asked.text()).contains("What you found");

        Page onward = visitor.post(done, filled(asked, "note", "A new law came in May"));

        assertThat(onward.onward()).matches("/interviews/[0-9a-f-]+\\?ask=gap\\.purpose.*");
        assertThat(visitor.get(onward.onward()).status()).isEqualTo(200);
        Document page = shown(id);
        assertThat(page.select("#done").text()).contains("A new law came in May", "Not answered yet, or only claimed");
        assertThat(page.select("#done form button").text()).contains("Answer it", "Not done after all");
    }

    @Test
    void showsOfSeveralQuestionsWhichTheCaseAnswersByNow() {
        String id = made("{\"title\":\"Late reports\",\"gap\":{\"purpose\":\"COMPLIANCE\"}}");
        String task = task(id, "{\"parts\":[{\"field\":\"gap.purpose\"},{\"field\":\"obstacles.notTold\"}]}");
        String answered = task(id, "{\"parts\":[{\"field\":\"gap.purpose\"}],\"owner\":\"Max\"}");
        assertThat(answered).isNotEmpty();
        assertThat(shown(id).select("#task-2 .chip").text()).contains("The case has the answer by now");
        String done = address(id) + "/tasks/" + task + "/done";

        Page onward = visitor.post(done, filled(form(visitor.get(done).document(), "main form"), "note", ""));

        assertThat(onward.onward()).contains("found=" + task);
        Document page = visitor.get(onward.onward()).document();
        assertThat(page.select("#found li").first().text()).contains("Answered: ");
        FormElement question = form(page, "#found li:last-child form");
        assertThat(visitor.post(address(id) + "/question", filled(question)).onward())
                .matches("/interviews/[0-9a-f-]+\\?ask=obstacles\\.workplace.*");
    }

    @Test
    void losesNothingThatSomebodyTypedWhereAnotherWasFaster() {
        String id = made(CLAIMED);
        task(id, "{\"text\":\"Watch three of them\"}");
        FormElement mine = form(shown(id), "#task-1 .small-form");
        FormElement theirs = form(shown(id), "#task-1 .small-form");
        String to = mine.attr("action");
        assertThat(visitor.post(to, filled(theirs, "owner", "Somebody else")).status())
                .isEqualTo(302);

        Page late = visitor.post(to, filled(mine, "owner", "Me"));

        assertThat(late.status()).isEqualTo(409);
        Document page = late.document();
        assertThat(page.select("[role=alert]").text()).contains("Somebody else has changed this");
        assertThat(page.select("#who-1").val()).isEqualTo("Me");
        assertThat(page.select("#task-1 .chips").text()).contains("Somebody else");
        assertThat(visitor.post(to, filled(form(page, "#task-1 .small-form"))).status())
                .isEqualTo(302);
    }

    @Test
    void saysAtTheFieldWhatIsWrong() {
        String id = made(CLAIMED);
        FormElement own = form(shown(id), "form.sheet");

        Page refused = visitor.post(address(id) + "/tasks", filled(own, "due", "soon", "owner", "Priya"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.document().select("#own-due").attr("aria-invalid")).isEqualTo("true");
        assertThat(refused.document().select("#own-owner").val()).isEqualTo("Priya");
        Page empty = visitor.post(address(id) + "/tasks", filled(own, "owner", "Priya"));
        assertThat(empty.document().select("#own-text-wrong").text()).isEqualTo("Say what is to be done.");
        assertThat(shown(id).select(".tasks > li")).isEmpty();
    }

    @Test
    void saysSettledOnlyWhereItIsAndNeverWhereNobodyCanSay() {
        String closed = """
                "goal":{"stake":"SERIOUS"},"gap":{"legallyMandated":"NO","purpose":"CLOSE_GAP","doneBefore":"NEVER"},
                "setting":{"expertsFailToo":"NO","exemplars":"YES","earlierTraining":"NONE","insideExperts":"NO"}""";
        String none = Arrays.stream(Obstacle.values())
                .map(each -> "\"%s\":\"ABSENT\"".formatted(each))
                .collect(Collectors.joining(","));
        String nobody = made(
                "{\"title\":\"Nothing found\",%s,\"evidence\":{\"sources\":[\"OBSERVATION\"],\"heard\":[\"PERFORMERS\"]},\"obstacles\":{%s}}"
                        .formatted(closed, none));
        String tools = made(
                "{\"title\":\"Tools\",%s,\"evidence\":{\"sources\":[\"OBSERVATION\"],\"heard\":[\"PERFORMERS\"]},\"obstacles\":{%s}}"
                        .formatted(
                                closed,
                                none.replace("\"toolsInadequate\":\"ABSENT\"", "\"toolsInadequate\":\"PRESENT\"")));

        assertThat(shown(nobody).select(".standing").text())
                .contains("Nobody can say yet")
                .doesNotContain("settled");
        assertThat(shown(tools).select(".standing").text()).contains("This is settled");
        assertThat(shown(tools).select(".ranked")).isEmpty();
    }

    /** The interview, the page of the case and the plan of one unchanged case name the same number of the same thing. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                CLAIMED,
                "{\"title\":\"Nothing yet\"}",
                "{\"title\":\"Half\",\"goal\":{\"stake\":\"SERIOUS\"},\"obstacles\":{\"toolsInadequate\":\"PRESENT\",\"neverLearned\":\"ABSENT\"}}"
            })
    void eachPageNamesTheSameNumber(String gapCase) {
        String id = made(gapCase);
        String counted = "(\\d+) answers that are open or only claimed could still turn";
        FormElement goOn = form(visitor.get("/cases/" + id).document(), "form[action$=/continue]");
        String draft = visitor.post("/cases/" + id + "/continue", SiteVisitor.fields(goOn))
                .onward();

        String inPlan = first(counted, shown(id).select(".standing .lead").text());

        assertThat(first(
                        counted,
                        visitor.get("/cases/" + id).document().select("main").text()))
                .isEqualTo(inPlan);
        assertThat(first(
                        counted,
                        visitor.get(draft).document().select("#progress").text()))
                .isEqualTo(inPlan);
    }

    private static String first(String pattern, String text) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        assertThat(found.find()).as(text).isTrue();
        return found.group(1);
    }

    @Test
    void whatRestsOnClaimsIsNeverCalledSettled() {
        String none = Arrays.stream(Obstacle.values())
                .map(each -> "\"%s\":\"%s\"".formatted(each, each == Obstacle.toolsInadequate ? "PRESENT" : "ABSENT"))
                .collect(Collectors.joining(","));
        String id = made("""
                {"title":"All from the desk","goal":{"stake":"SERIOUS"},"gap":{"legallyMandated":"NO","purpose":"CLOSE_GAP",
                "doneBefore":"NEVER"},"setting":{"expertsFailToo":"NO","exemplars":"YES","earlierTraining":"NONE",
                "insideExperts":"NO"},"obstacles":{%s}}""".formatted(none));
        FormElement goOn = form(visitor.get("/cases/" + id).document(), "form[action$=/continue]");
        String draft = visitor.post("/cases/" + id + "/continue", SiteVisitor.fields(goOn))
                .onward();

        for (String page : List.of(address(id), "/cases/" + id, draft)) {
            assertThat(visitor.get(page).document().select("main").text())
                    .as(page)
                    .doesNotContainIgnoringCase("settled")
                    .contains("only claimed");
        }
    }

    @Test
    void saysThatAnswersWaitInADescriptionThatIsNotFinished() {
        String id = made("{\"title\":\"Half described\"}");
        FormElement goOn = form(visitor.get("/cases/" + id).document(), "form[action$=/continue]");
        String draft = visitor.post("/cases/" + id + "/continue", SiteVisitor.fields(goOn))
                .onward();
        assertThat(shown(id).select("#waiting")).isEmpty();
        String question = draft + "?ask=gap.purpose";
        visitor.post(draft, filled(form(visitor.get(question).document(), "form.sheet"), "gap.purpose", "COMPLIANCE"));

        Document page = shown(id);

        assertThat(page.select("#waiting").text()).contains("Answers wait", "See the answer so far");
        FormElement answer = form(page, "#waiting form");
        assertThat(visitor.post(answer.attr("action"), SiteVisitor.fields(answer))
                        .onward())
                .startsWith("/answers/");
        assertThat(shown(id).select("#waiting")).isEmpty();
    }

    @Test
    void tickingOffALinkLeadsToWhatPeopleSayAndATaskOfOnesOwnBackToTheList() {
        String id = made(CLAIMED);
        Document page = shown(id);
        FormElement take = form(page, ".work > li:has(a[href*='/voices']) form");
        visitor.post(address(id) + "/tasks", filled(take, "owner", "Priya"));
        task(id, "{\"text\":\"Ask who signs\"}");

        String link = shown(id).select("#task-1 .actions a").attr("href");
        String own = shown(id).select("#task-2 .actions a").attr("href");
        Document ofLink = visitor.get(link).document();

        assertThat(ofLink.select("main form button").text()).contains("see what people say");
        assertThat(visitor.post(link, filled(form(ofLink, "main form"), "note", "Sent"))
                        .onward())
                .isEqualTo("/cases/" + id + "/voices");
        Page back = visitor.post(own, filled(form(visitor.get(own).document(), "main form"), "note", "Max"));
        assertThat(back.onward()).isEqualTo(address(id));
        assertThat(visitor.get(back.onward()).document().select("#found")).isEmpty();
    }

    @Test
    void whatIsProposedCanBeTakenAlongBeforeAnybodyTakesItOver() throws IOException {
        String id = made(CLAIMED);

        assertThat(shown(id).select("a[href$='evidence.xlsx']")).hasSize(1);
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes(id, "xlsx")))) {
            List<Row> rows = workbook.getFirstSheet().read();
            assertThat(rows).hasSize(1 + shown(id).select(".work > li").size());
            assertThat(rows.get(1).getCellText(5)).isEqualTo("proposed");
        }
    }

    @Test
    void speaksGerman() {
        Document page =
                new SiteVisitor(service, "de").get(address(made(CLAIMED))).document();

        assertThat(page.select("h1").text()).isEqualTo("Was herauszufinden ist");
        assertThat(page.select(".work > li").text()).contains("Minuten").doesNotContain("minutes", "Send");
    }

    @Test
    void writesAWorkbookThatRunsNothing() throws IOException {
        String id = made(CLAIMED);
        task(id, "{\"text\":\"=HYPERLINK(\\\"http://evil\\\")\",\"owner\":\"+cmd\",\"due\":\"2026-03-31\"}");
        task(id, "{\"parts\":[{\"field\":\"obstacles.neverLearned\"}],\"done\":true,\"note\":\"Four of five\"}");

        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes(id, "xlsx")))) {
            List<Row> rows = workbook.getFirstSheet().read();

            assertThat(rows).hasSizeGreaterThan(3);
            assertThat(rows.get(1).getCell(0).getType()).isEqualTo(CellType.NUMBER);
            assertThat(rows.get(1).getCell(1).getFormula()).isNull();
            assertThat(rows.get(1).getCellText(1)).isEqualTo("=HYPERLINK(\"http://evil\")");
            assertThat(rows.get(1).getCell(4).getType()).isEqualTo(CellType.NUMBER);
            assertThat(rows.get(1).getCellAsDate(4)).contains(LocalDateTime.of(2026, 3, 31, 0, 0));
            assertThat(rows.get(2).getCellText(5)).isEqualTo("done");
            assertThat(rows.get(2).getCellText(6)).isEqualTo("Four of five");
            assertThat(rows.get(3).getCellText(0)).isEmpty();
            assertThat(rows.get(3).getCellText(5)).isEqualTo("proposed");
        }
    }

    @Test
    void writesACalendarThatAnotherProgramReads() throws IOException, ParserException {
        String id = made("{\"title\":\"Übergaben, und; mehr\",\"obstacles\":{\"neverLearned\":\"PRESENT\"}}");
        String text = "Drei Übergaben ansehen; notieren, was fehlt – ".repeat(6) + "\\nEND:VCALENDAR";
        String first = task(id, "{\"text\":\"%s\",\"owner\":\"Priya\",\"due\":\"2026-02-28\"}".formatted(text));
        String second = task(id, "{\"text\":\"Ask\",\"done\":true,\"due\":\"2026-03-01\"}");
        task(id, "{\"text\":\"Some day\"}");
        byte[] file = bytes(id, "ics");

        String written = new String(file, StandardCharsets.UTF_8);
        for (String line : written.split("\r\n")) {
            assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75);
            assertThat(line).doesNotContain("\n", "\uFFFD");
        }
        Calendar calendar = new CalendarBuilder().build(new StringReader(written));
        calendar.validate();
        List<CalendarComponent> all = calendar.getComponents();
        assertThat(all).extracting(Component::getName).containsExactly("VEVENT", "VEVENT");
        assertThat(value(all.get(0), "UID")).isEqualTo(first + "@gapwise");
        assertThat(value(all.get(0), "SUMMARY"))
                .startsWith("Drei Übergaben ansehen; notieren, was fehlt –")
                .endsWith("(Priya)");
        assertThat(value(all.get(0), "DESCRIPTION"))
                .contains("Übergaben, und; mehr")
                .contains("\nEND:VCALENDAR");
        assertThat(value(all.get(0), "DTSTART")).isEqualTo("20260228");
        assertThat(value(all.get(0), "DTEND")).isEqualTo("20260301");
        assertThat(value(all.get(1), "UID")).isEqualTo(second + "@gapwise");
        assertThat(value(all.get(1), "SUMMARY")).isEqualTo("Done: Ask");
        assertThat(bytes(id, "ics")).isEqualTo(file);
    }

    private static String value(CalendarComponent component, String property) {
        return component.getProperty(property).orElseThrow().getValue();
    }

    private static byte[] bytes(String id, String ending) {
        HttpResponse<byte[]> answer = bytes("/cases/" + id + "/evidence." + ending);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private static HttpResponse<byte[]> bytes(String path) {
        try {
            return HttpClient.newHttpClient().send(service.to(path).build(), BodyHandlers.ofByteArray());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String made(String gapCase) {
        return ServiceUnderTest.json(service.post(gapCase)).get("id").asString();
    }

    private static String task(String id, String json) {
        HttpResponse<String> added = ServiceUnderTest.send(service.to("/api/v1/cases/" + id + "/evidence-tasks")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json))
                .build());
        assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
        return ServiceUnderTest.json(added).get("id").asString();
    }

    private static String address(String id) {
        return "/cases/" + id + "/evidence";
    }

    private Document shown(String id) {
        Page page = visitor.get(address(id));
        assertThat(page.status()).isEqualTo(200);
        return page.document();
    }

    private static FormElement form(Document page, String selector) {
        return (FormElement) page.selectFirst(selector);
    }

    /** What a browser sends of a form in which some fields were filled in: names and values in turn. */
    private static List<KeyVal> filled(FormElement form, String... values) {
        List<KeyVal> fields = new ArrayList<>(SiteVisitor.fields(form));
        for (int i = 0; i < values.length; i += 2) {
            String name = values[i];
            fields.removeIf(field -> field.key().equals(name));
            fields.add(SiteVisitor.field(name, values[i + 1]));
        }
        return fields;
    }
}
