package io.gapwise.service.outcomes;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.app.ServiceUnderTest;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;

/** What was counted, scored and measured of an initiative is kept, judged and forgotten. */
@Timeout(120)
class OutcomesTest {

    private static final String REPORT = """
            Full name;Email address;Completion status;Score after (%)
            Ada Berg;ada@x.example;Completed;80
            Ben Cole;ben@x.example;In progress;
            Cleo Dahl;cleo@x.example;Completed;90
            Dan Egger;dan@x.example;Frozen;
            """;

    private static ServiceUnderTest service;

    @BeforeAll
    static void start() {
        service = ServiceUnderTest.onItsOwn();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void keepsOneObservationOrSeveralAndForgetsOne() {
        Outcomes initiative = Outcomes.begunWeeksAgo(service, 10, "");
        String day = Outcomes.today().minusDays(3).toString();

        HttpResponse<String> one = initiative.post(
                "/observations", "{\"kind\":\"COMPLETED\",\"on\":\"%s\",\"count\":31,\"of\":40}".formatted(day));
        HttpResponse<String> two = initiative.post("/observations", """
                [{"kind":"LIKED","on":"%1$s","value":82.5,"of":30,"by":"SELF_REPORT"},
                 {"kind":"USED","on":"%1$s","count":9,"of":31,"by":"MANAGERS","note":"Asked at the meeting"}]""".formatted(day));

        assertThat(one.statusCode()).as(one.body()).isEqualTo(201);
        assertThat(two.statusCode()).as(two.body()).isEqualTo(201);
        JsonNode all = ServiceUnderTest.json(initiative.get("/observations"));
        assertThat(all).hasSize(3);
        assertThat(all.findValuesAsString("kind")).containsExactly("COMPLETED", "LIKED", "USED");
        assertThat(all.at("/1/value").decimalValue()).isEqualByComparingTo("82.5");
        assertThat(all.at("/2/level").asInt()).isEqualTo(3);

        String id = all.at("/0/id").asString();
        assertThat(initiative.delete("/observations/" + id).statusCode()).isEqualTo(204);
        assertThat(initiative.delete("/observations/" + id).statusCode()).isEqualTo(404);
        assertThat(ServiceUnderTest.json(initiative.get("/observations"))).hasSize(2);
    }

    @Test
    void namesEverythingThatIsWrongWithObservationsAndKeepsNoneOfThem() {
        Outcomes initiative = Outcomes.begunWeeksAgo(service, 10, "");

        HttpResponse<String> refused =
                initiative.post("/observations", """
                [{"kind":"COMPLETED","on":"2026-01-05","count":41,"of":40},
                 {"kind":"LIKED","on":"%s","value":101},
                 {"kind":"STARTED","on":"2026-01-05","value":50},
                 {"kind":"FINISHED","on":"5.1.2026"},
                 {"on":"2026-01-05","count":2.5,"people":3},
                 {"kind":"USED","on":"2026-01-05","count":0,"of":0},
                 {"kind":"USED","on":"2026-01-05","count":1,"of":2}]""".formatted(Outcomes.today().plusDays(1)));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("urn:gapwise:problem:bad-outcome");
        assertThat(Outcomes.problems(refused))
                .containsExactlyInAnyOrder(
                        "/0/count out-of-range",
                        "/1/on out-of-range",
                        "/1/value out-of-range",
                        "/2/value no-such-field",
                        "/3/kind no-such-word",
                        "/3/on wrong-form",
                        "/3/count missing",
                        "/4/people no-such-field",
                        "/4/count not-whole",
                        "/4/of missing",
                        "/4/kind missing",
                        "/5/of out-of-range");
        assertThat(ServiceUnderTest.json(initiative.get("/observations"))).isEmpty();
    }

    @Test
    void refusesNumbersThatWouldBeKeptAsOthersAndGivesTheOthersBackAsItKeepsThem() {
        Outcomes initiative = Outcomes.begunWeeksAgo(service, 10, "");
        String day = Outcomes.today().minusDays(3).toString();

        HttpResponse<String> points = initiative.post("/series", """
                {"points":[{"on":"2026-06-01","value":1e-999999999},{"on":"2026-06-02","value":0.1234567},
                 {"on":"2026-06-03","value":1e999999999},{"on":"2026-06-04","value":1000000000000000}]}""");
        HttpResponse<String> scores = initiative.post("/observations", """
                [{"kind":"LIKED","on":"%1$s","value":1e-999999999},{"kind":"LIKED","on":"%1$s","value":83.12345}]""".formatted(day));
        HttpResponse<String> taken = initiative.post("/series", """
                {"points":[{"on":"2026-06-01","value":0.123456000},{"on":"2026-06-02","value":1e3},
                 {"on":"2026-06-03","value":0e-999999999}]}""");
        HttpResponse<String> rated = initiative.post("/observations", """
                [{"kind":"LIKED","on":"%1$s","value":83.5},{"kind":"RELEVANT","on":"%1$s","value":1e2}]""".formatted(day));

        assertThat(Outcomes.problems(points))
                .containsExactly(
                        "/points/0/value out-of-range",
                        "/points/1/value out-of-range",
                        "/points/2/value out-of-range",
                        "/points/3/value out-of-range");
        assertThat(points.body()).contains("accepted are 6");
        assertThat(Outcomes.problems(scores)).containsExactly("/0/value out-of-range", "/1/value out-of-range");
        assertThat(scores.body()).contains("accepted are 4");
        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(200);
        assertThat(initiative.get("/series").body()).contains("0.123456}", "1000}", "\"value\":0}");
        assertThat(rated.body()).contains("\"value\":83.5,", "\"value\":100,");
        assertThat(initiative.get("/observations").body()).isEqualTo(rated.body());
    }

    @Test
    void warnsOfCountsOfMorePeopleThanAreToBeReached() {
        Outcomes initiative = Outcomes.begunWeeksAgo(service, 10, ",\"reaches\":2");
        String counted = "{\"kind\":\"COMPLETED\",\"on\":\"2026-06-01\",\"count\":1,\"of\":%d}";

        HttpResponse<String> many = initiative.post("/observations", counted.formatted(200));
        HttpResponse<String> few = initiative.post("/observations", counted.formatted(2));
        JsonNode file = ServiceUnderTest.json(initiative.postFile("/sheets?dryRun=true", REPORT));

        assertThat(ServiceUnderTest.json(many).at("/0/notices/0").asString()).contains("200", "2 are to be reached");
        assertThat(few.body()).doesNotContain("notices");
        assertThat(initiative.get("/observations").body()).containsOnlyOnce("notices");
        assertThat(file.get("notices").toString()).contains("3 people; 2 are to be reached");
    }

    @Test
    void saysThatACourseMadeNoDifferenceWhereNoColumnNamesOne() {
        Outcomes initiative = Outcomes.begunWeeksAgo(service, 10, "");

        JsonNode taken = ServiceUnderTest.json(initiative.postFile("/sheets?dryRun=true&course=Fire+drill", REPORT));

        assertThat(taken.get("notices").toString()).contains("Fire drill", "all rows were counted");
    }

    @Test
    void saysInGermanWhatIsWrongAndNotWhatIsUsuallyWrong() {
        Outcomes initiative = Outcomes.begunWeeksAgo(service, 10, "");

        String rows =
                german(initiative, "/series", "text/csv", "2026-06-01,1\n32.01.2026,5\n2026-06-02,x\n2026-06-03,\n");
        String empty = german(initiative, "/series", "text/csv", " ");
        String link =
                german(initiative, "/at-work", "application/json", "{\"asked\":\"X\",\"task\":\"x\",\"wanted\":0}");
        String large = german(initiative, "/series", "application/json", " ".repeat(1024 * 1024) + "{}");

        assertThat(rows)
                .contains("kein Tag", "31.03.2026", "nicht eine Zahl", "Der Wert fehlt")
                .doesNotContain("Währung");
        assertThat(empty).contains("mindestens eine Zeile").doesNotContain("angegeben werden muss", "Fällen");
        assertThat(link).contains("PERFORMERS", "mindestens 2 Zeichen", "1 bis 20000");
        assertThat(large).contains("Eine Reihe darf höchstens 1.048.576 Bytes haben");
    }

    private static String german(Outcomes initiative, String part, String type, String body) {
        return ServiceUnderTest.send(service.to(initiative.path(part))
                        .header("Content-Type", type)
                        .header("Accept-Language", "de")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build())
                .body();
    }

    @Test
    void callsWhatWasSentByItsName() {
        Outcomes initiative = Outcomes.begunWeeksAgo(service, 10, "");

        assertThat(initiative.postFile("/series", " ").body())
                .contains("bad-outcome")
                .doesNotContain("cases");
        assertThat(initiative.postFile("/sheets", " ").body())
                .contains("bad-outcome")
                .doesNotContain("cases");
        assertThat(initiative.post("/at-work", "{\"task\":1}").body())
                .contains("bad-body")
                .doesNotContain("parameters");
        assertThat(Outcomes.send(service, "PUT", initiative.path("/activities"), "application/json", "{}")
                        .body())
                .contains("bad-body")
                .doesNotContain("parameters");
        assertThat(Outcomes.send(service, "POST", "/api/v1/calendars", "application/json", "{\"language\":\"fr\"}")
                        .body())
                .contains("bad-body")
                .doesNotContain("initiative");
        assertThat(initiative.get("/movement?asOf=soon").body()).contains("bad-parameters");
    }

    @Test
    void takesTheDecimalsThatProgramsWriteIntoFiles() {
        Outcomes initiative = Outcomes.begunWeeksAgo(service, 10, "");

        HttpResponse<String> taken = initiative.postFile("/series", "2026-06-01,0.33333333333333\n2026-06-02,2\n");

        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(200);
        assertThat(initiative.get("/series").body()).contains("0.333333}", "\"value\":2}");
    }

    @Test
    void takesTheSamePointsAgainWithoutAnyChange() {
        Outcomes initiative = Outcomes.begunWeeksAgo(service, 10, "");
        String points =
                "{\"series\":\"FIGURE\",\"points\":[{\"on\":\"2026-01-05\",\"value\":71.5},{\"on\":\"2026-01-12\",\"value\":72}]}";

        JsonNode first = ServiceUnderTest.json(initiative.post("/series", points));
        JsonNode again = ServiceUnderTest.json(initiative.post("/series", points));
        JsonNode other = ServiceUnderTest.json(
                initiative.post(
                        "/series",
                        "{\"points\":[{\"on\":\"2026-01-12\",\"value\":73},{\"on\":\"2026-01-12\",\"value\":74},{\"on\":\"2026-01-19\",\"value\":75}]}"));

        assertThat(first.get("added").asInt()).isEqualTo(2);
        assertThat(again.get("unchanged").asInt()).isEqualTo(2);
        assertThat(again.get("added").asInt()).isZero();
        assertThat(other.get("replaced").asInt()).isEqualTo(1);
        assertThat(other.get("duplicates").get(0).asString()).isEqualTo("2026-01-12");
        assertThat(other.get("total").asInt()).isEqualTo(3);
        assertThat(ServiceUnderTest.json(initiative.get("/series"))
                        .at("/0/points/1/value")
                        .asInt())
                .isEqualTo(74);
    }

    @Test
    void readsASeriesFromAGermanFileAndDeletesIt() {
        Outcomes initiative = Outcomes.begunWeeksAgo(service, 10, "");

        HttpResponse<String> read =
                initiative.postFile("/series?series=COMPARISON", "Datum;Wert\n05.01.2026;1.234,5\n12.01.2026;12,25\n");

        assertThat(read.statusCode()).as(read.body()).isEqualTo(200);
        JsonNode series = ServiceUnderTest.json(initiative.get("/series")).get(1);
        assertThat(series.at("/points/0/value").decimalValue()).isEqualByComparingTo("1234.5");
        assertThat(initiative.delete("/series/COMPARISON?on=2026-01-05").statusCode())
                .isEqualTo(204);
        assertThat(ServiceUnderTest.json(initiative.get("/series")).at("/1/points"))
                .as("only the point of that day is gone")
                .hasSize(1);
        assertThat(initiative.delete("/series/COMPARISON?on=soon").statusCode()).isEqualTo(400);
        assertThat(initiative.delete("/series/COMPARISON").statusCode()).isEqualTo(204);
        assertThat(ServiceUnderTest.json(initiative.get("/series")).at("/1/points"))
                .isEmpty();
        assertThat(initiative.delete("/series/OTHER").statusCode()).isEqualTo(404);
        assertThat(initiative.postFile("/series?series=OTHER", "x").statusCode())
                .isEqualTo(400);
    }

    @Test
    void namesEachRowOfAFileThatIsNoPoint() {
        Outcomes initiative = Outcomes.begunWeeksAgo(service, 10, "");

        HttpResponse<String> refused = initiative.postFile(
                "/series",
                "2026-01-05,4\nnever,5\n%s,6\n".formatted(Outcomes.today().plusDays(2)));

        assertThat(Outcomes.problems(refused)).containsExactly("/rows/2/on wrong-form", "/rows/3/on out-of-range");
        assertThat(ServiceUnderTest.json(initiative.get("/series")).at("/0/points"))
                .isEmpty();
    }

    @Test
    void countsAReportAndKeepsNobodysName() {
        Outcomes initiative = Outcomes.begunWeeksAgo(service, 10, "");

        JsonNode dry = ServiceUnderTest.json(initiative.postFile("/sheets?dryRun=true", REPORT));
        assertThat(dry.get("mapFrom").asString()).isEqualTo("GUESSED");
        assertThat(dry.get("dryRun").asBoolean()).isTrue();
        assertThat(ServiceUnderTest.json(initiative.get("/observations"))).isEmpty();
        assertThat(ServiceUnderTest.json(initiative.get("/sheets"))).isEmpty();

        HttpResponse<String> taken = initiative.postFile("/sheets", REPORT);
        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(200);
        JsonNode read = ServiceUnderTest.json(taken);
        assertThat(read.at("/read/people").asInt()).isEqualTo(3);
        assertThat(read.at("/leftOut/0/why").asString()).isEqualTo("UNKNOWN_WORD");
        assertThat(read.at("/leftOut/0/detail").asString()).contains("Frozen");
        JsonNode kept = ServiceUnderTest.json(initiative.get("/observations"));
        assertThat(kept.findValuesAsString("kind"))
                .containsExactlyInAnyOrder("STARTED", "COMPLETED", "TEST_ON_THE_DAY");
        assertThat(initiative.get("/sheets").body()
                        + service.get("/api/v1/export").body())
                .doesNotContain("Berg")
                .doesNotContain("x.example")
                .doesNotContain("Frozen");

        JsonNode again = ServiceUnderTest.json(initiative.postFile("/sheets", REPORT));
        assertThat(again.get("mapFrom").asString()).isEqualTo("EARLIER");
        assertThat(again.get("replaced").asInt()).isEqualTo(3);
        assertThat(again.get("notices").toString())
                .as("who reads another group's file of the same day is told that the first one's counts are gone")
                .contains("3 counts of an earlier file for the same day");
        assertThat(ServiceUnderTest.json(initiative.get("/observations"))).hasSize(3);
    }

    @Test
    void namesTheBaseOfAReportThatIsAboutFewerPeopleThanAreToBeReached() {
        Outcomes initiative = Outcomes.begunWeeksAgo(service, 10, ",\"reaches\":20");

        JsonNode taken = ServiceUnderTest.json(initiative.postFile(
                "/sheets",
                "Full name;Completion status\nAda Berg;Completed\nBen Cole;In progress\nCleo Dahl;Completed\n"));

        assertThat(taken.get("notices").toString())
                .contains("The file is about 3 people; 20 are to be reached.")
                .as("nothing in the file says a day")
                .contains("so today was taken");
        JsonNode found = ServiceUnderTest.json(initiative.get("/follow-up"));
        assertThat(found.at("/followUp/reach/completed").asInt())
                .as("whoever is in no list has not finished")
                .isEqualTo(10);
        assertThat(found.get("counted").get("reach.completed").toString())
                .isEqualTo("{\"count\":2,\"of\":3,\"people\":20}");
        assertThat(service.get("/initiatives/" + initiative.id()).body())
                .contains("(2 of 3 counted; 20 are to be reached)");
    }

    @Test
    void readsAReportByAMapThatIsKept() {
        Outcomes initiative = Outcomes.begunWeeksAgo(service, 10, "");
        String map = """
                {"gapwiseOutcomeMap":1,"columns":[{"column":"Wer","use":"PERSON"},
                 {"column":"Stufe","use":"STATUS","words":{"grün":"COMPLETED","gelb":"STARTED"}},
                 {"column":"Punkte (von 20)","use":"TEST_ON_THE_DAY","worst":0,"best":20}]}""";

        assertThat(Outcomes.send(service, "PUT", "/api/v1/sheet-maps/ampel", "application/json", map)
                        .statusCode())
                .isEqualTo(201);
        HttpResponse<String> bad = Outcomes.send(
                service,
                "PUT",
                "/api/v1/sheet-maps/bad",
                "application/json",
                map.replace("\"STATUS\"", "\"STATE\"").replace(",\"best\":20", ""));
        JsonNode read = ServiceUnderTest.json(initiative.postFile(
                "/sheets?map=ampel&on=2026-11-01", "Wer;Stufe;Punkte (von 20)\nA;grün;15\nB;gelb;\n"));

        assertThat(Outcomes.problems(bad))
                .containsExactlyInAnyOrder(
                        "/columns/1/use no-such-word", "/columns/2 missing", "/columns/1/words no-such-field");
        assertThat(read.at("/read/completed").asInt()).isEqualTo(1);
        assertThat(read.at("/observations/2/value").decimalValue()).isEqualByComparingTo("75");
        assertThat(read.get("on").asString()).isEqualTo("2026-11-01");
        assertThat(initiative
                        .postFile("/sheets?map=ampel", "Wer;Farbe\nA;grün\nB;rot\n")
                        .body())
                .contains("Stufe");
        assertThat(initiative.postFile("/sheets?map=none", REPORT).statusCode()).isEqualTo(404);
        assertThat(Outcomes.problems(initiative.postFile("/sheets", "Colour;Shape\nred;round\nblue;flat\n")))
                .containsExactly(" missing");
        assertThat(initiative
                        .postFile("/sheets?on=2999-01-01&dryRun=maybe", REPORT)
                        .body())
                .contains("\"on\"", "\"dryRun\"");
    }

    @Test
    void takesAsManyPointsAsItPromisesAndCallsASeriesASeries() {
        Outcomes initiative = Outcomes.begunWeeksAgo(service, 10, "");
        LocalDate last = Outcomes.today();
        String points = IntStream.range(0, 5_000)
                .mapToObj(day -> "{\"on\":\"%s\",\"value\":12.3456}".formatted(last.minusDays(day)))
                .collect(Collectors.joining(","));

        HttpResponse<String> taken = initiative.post("/series", "{\"points\":[" + points + "]}");
        HttpResponse<String> refused = initiative.post("/series", " ".repeat(1024 * 1024) + "{}");

        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(200);
        assertThat(ServiceUnderTest.json(taken).get("added").asInt()).isEqualTo(5_000);
        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(refused.body()).contains("A series").doesNotContain("gap case");
    }

    @Test
    void saysWhichDayItTookAndWhichCoursesThereAre() {
        Outcomes initiative = Outcomes.begunWeeksAgo(service, 10, "");
        String report = """
                Full name,Course name,Time completed
                Ada Berg,Call handling,2026-03-05
                Ben Cole,Fire drill,2026-03-09
                Cleo Dahl,Call handling,
                """;

        JsonNode all = ServiceUnderTest.json(initiative.postFile("/sheets?dryRun=true", report));
        JsonNode one = ServiceUnderTest.json(initiative.postFile("/sheets?dryRun=true&course=Call+handling", report));
        HttpResponse<String> none = initiative.postFile("/sheets?dryRun=true&course=Nope", report);

        assertThat(all.get("on").asString()).isEqualTo("2026-03-09");
        assertThat(all.get("notices").toString()).contains("2026-03-09", "Call handling, Fire drill");
        assertThat(one.get("on").asString()).isEqualTo("2026-03-05");
        assertThat(one.get("notices").toString()).doesNotContain("Fire drill");
        assertThat(none.statusCode()).isEqualTo(400);
        assertThat(none.body()).contains("Call handling, Fire drill");
    }

    @Test
    void saysThatTheFigureMovedAndAgainstWhom() {
        Outcomes initiative = Outcomes.begunWeeksAgo(service, 16, "");
        LocalDate start = Outcomes.today().minusWeeks(16);
        initiative.postFile("/series", weeks(start.minusWeeks(30), 46, start, 71, 80));
        initiative.postFile("/series?series=COMPARISON", weeks(start.minusWeeks(30), 46, start, 71, 71));

        JsonNode movement = ServiceUnderTest.json(initiative.get("/movement"));
        JsonNode then = ServiceUnderTest.json(initiative.get("/movement?asOf=" + start.minusDays(1)));

        assertThat(movement.get("moved").asString()).isEqualTo("YES");
        assertThat(movement.at("/limits/centre").asDouble()).isBetween(70.0, 72.0);
        assertThat(movement.get("points")).hasSize(46);
        assertThat(movement.at("/comparison/difference/low").asDouble()).isPositive();
        assertThat(then.get("moved").asString()).isEqualTo("TOO_EARLY");
        assertThat(initiative.get("/movement?asOf=soon").statusCode()).isEqualTo(400);
        assertThat(initiative.get("/movement?asOf=2999-01-01").statusCode()).isEqualTo(400);
        assertThat(initiative.get("/return?asOf=2999-01-01").statusCode()).isEqualTo(400);
        JsonNode worth = ServiceUnderTest.json(initiative.get("/return"));
        assertThat(worth.get("reservations").findValuesAsString("kind")).contains("NOT_ISOLATED");
        assertThat(worth.has("percent")).isFalse();
    }

    @Test
    void judgesTheChartFromTheDaysFromWhichTheFactsAreJudged() {
        LocalDate since = Outcomes.today().minusWeeks(16);
        Outcomes initiative = Outcomes.begun(service, since.plusWeeks(10), since, "");
        initiative.postFile("/series", weeks(since.minusWeeks(30), 46, since, 71, 80));

        JsonNode movement = ServiceUnderTest.json(initiative.get("/movement"));
        JsonNode facts = ServiceUnderTest.json(initiative.get("/follow-up"));

        assertThat(movement.get("start").asString()).isEqualTo(since.toString());
        assertThat(movement.get("inPlace").asString()).isEqualTo(since.toString());
        assertThat(facts.at("/followUp/result/points").asInt())
                .as("the points since the day from which the chart is judged")
                .isEqualTo(16);
    }

    private static String weeks(LocalDate first, int count, LocalDate start, int before, int after) {
        return IntStream.range(0, count)
                .mapToObj(week -> {
                    LocalDate on = first.plusWeeks(week);
                    double noise = (week * 7 % 5 - 2) * 0.5;
                    return "%s,%s".formatted(on, (on.isBefore(start) ? before : after) + noise);
                })
                .collect(Collectors.joining("\n"));
    }

    @Test
    void forgetsWhatWasMeasuredOfACaseThatIsErased() {
        Outcomes initiative = Outcomes.begunWeeksAgo(service, 10, "");
        initiative.postFile("/sheets", REPORT);
        initiative.postFile("/series", "2026-01-05,4\n");
        assertThat(service.get("/api/v1/export").body())
                .contains("initiative-observation", "initiative-point", "initiative-sheet")
                .contains(initiative.id());

        HttpResponse<String> erased = Outcomes.send(service, "DELETE", "/api/v1/cases/" + initiative.caseId(), "", "");

        assertThat(erased.statusCode()).as(erased.body()).isEqualTo(200);
        assertThat(ServiceUnderTest.json(erased).at("/erased/outcomes").asInt()).isEqualTo(5);
        assertThat(initiative.get("/observations").statusCode()).isIn(404, 410);
        assertThat(service.get("/api/v1/export").body().lines())
                .noneMatch(line -> line.contains("initiative-point") && line.contains(initiative.id()));
    }

    @Test
    void remindsOfWhatIsDueUntilItIsMeasured() {
        Outcomes initiative = Outcomes.begunWeeksAgo(service, 30, "");

        JsonNode due = due(initiative);
        assertThat(due).isNotEmpty();
        assertThat(due.get(0).get("overdue").asBoolean()).isTrue();
        assertThat(due.get(0).get("title").asString()).isEqualTo("Calls end badly");
        int third = Collections.frequency(due.findValuesAsString("level"), "3");
        initiative.post(
                "/observations", "{\"kind\":\"USED\",\"on\":\"%s\",\"count\":9,\"of\":31}".formatted(Outcomes.today()));

        assertThat(third).isGreaterThan(1);
        assertThat(Collections.frequency(due(initiative).findValuesAsString("level"), "3"))
                .as("one look answers one measure")
                .isEqualTo(third - 1);
        assertThat(service.get("/api/v1/reminders?until=soon&overdue=maybe&x=1").body())
                .contains("\"until\"", "\"overdue\"", "\"x\"");
    }

    private static JsonNode due(Outcomes initiative) {
        JsonNode all = ServiceUnderTest.json(service.get("/api/v1/reminders?overdue=true"));
        return ServiceUnderTest.JSON.valueToTree(all.valueStream()
                .filter(each -> each.get("initiative").asString().equals(initiative.id()))
                .toList());
    }

    @Test
    void saysTheSameOfRemindersInBothLanguages() {
        assertThat(ReminderTexts.in(Locale.GERMAN.getLanguage()).keys())
                .isEqualTo(ReminderTexts.in(Locale.ENGLISH.getLanguage()).keys());
    }
}
