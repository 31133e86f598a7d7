package io.gapwise.service.outcomes;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.app.ServiceUnderTest;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Reminders are read by calendar programs at a secret address. */
@Timeout(120)
class CalendarTest {

    private static ServiceUnderTest service;

    @BeforeAll
    static void start() {
        service = ServiceUnderTest.onItsOwn();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static JsonNode made(String json) {
        HttpResponse<String> made = Outcomes.send(service, "POST", "/api/v1/calendars", "application/json", json);
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        return ServiceUnderTest.json(made);
    }

    private static String path(JsonNode calendar) {
        return calendar.get("address").asString().replaceFirst("^https?://[^/]+", "");
    }

    @Test
    void givesWhatIsDueAsRfc5545Demands() throws Exception {
        Outcomes initiative = Outcomes.begunWeeksAgo(
                service,
                2,
                ",\"title\":\"Anrufe; Größe, Länge und eine sehr lange Überschrift, die gefaltet werden muss\",\"owner\":\"Priya\"");
        String path = path(made("{\"language\":\"de\"}"));

        HttpResponse<String> read = service.get(path);

        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(read.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/calendar");
        assertThat(read.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
        assertThat(List.of(read.body().split("\r\n", -1)))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75))
                .noneMatch(line -> line.contains("\n"));
        Calendar calendar = new CalendarBuilder().build(new StringReader(read.body()));
        List<VEvent> events = calendar.getComponents(Component.VEVENT);
        assertThat(events).isNotEmpty();
        assertThat(events.get(0).getSummary().getValue()).contains("Größe, Länge", "messen");
        assertThat(events.get(0).getDateTimeStamp().getValue()).endsWith("Z");
        List<String> ids = events.stream()
                .map(event -> event.getUid().orElseThrow().getValue())
                .toList();
        assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.startsWith(initiative.id()));
        assertThat(service.get(path).body()).as("the same as before").isEqualTo(read.body());
    }

    @Test
    void keepsOnlyADigestAndLeadsNowhereOnceItIsRevoked() {
        JsonNode calendar = made("{}");
        String path = path(calendar);
        String secret = path.replaceFirst("/calendar/(.*)\\.ics", "$1");

        String stored = service.bean(JdbcClient.class)
                .sql("select digest from calendar_feed where id = :id")
                .param("id", calendar.get("id").asString())
                .query(String.class)
                .single();
        assertThat(stored).isNotEqualTo(secret).doesNotContain(secret);
        assertThat(service.get("/api/v1/calendars").body())
                .contains(calendar.get("id").asString())
                .doesNotContain(secret);
        assertThat(service.get(path.replace(secret, secret.substring(1) + "x")).statusCode())
                .isEqualTo(404);
        assertThat(service.get(path).statusCode()).isEqualTo(200);

        String revoked = "/api/v1/calendars/" + calendar.get("id").asString();
        assertThat(Outcomes.send(service, "DELETE", revoked, "", "").statusCode())
                .isEqualTo(204);
        assertThat(Outcomes.send(service, "DELETE", revoked, "", "").statusCode())
                .isEqualTo(404);
        assertThat(service.get(path).statusCode()).isEqualTo(404);
        assertThat(Outcomes.problems(Outcomes.send(
                        service, "POST", "/api/v1/calendars", "application/json", "{\"language\":\"fr\",\"x\":1}")))
                .containsExactlyInAnyOrder("/language no-such-word", "/x no-such-field");
    }
}
