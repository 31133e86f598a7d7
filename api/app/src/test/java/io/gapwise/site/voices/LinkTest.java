package io.gapwise.site.voices;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.app.ServiceUnderTest;
import io.gapwise.core.cases.Obstacle;
import io.gapwise.core.cases.StatedBy;
import io.gapwise.insight.signs.Sign;
import io.gapwise.service.voices.OpenInvitation;
import io.gapwise.service.voices.OpenInvitations;
import io.gapwise.site.SiteVisitor;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Connection.KeyVal;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Checks what somebody meets who has nothing but a link. */
class LinkTest {

    private static final Obstacle TOOLS = Obstacle.toolsInadequate;

    @AutoClose
    private static final ServiceUnderTest service = ServiceUnderTest.onItsOwn();

    private final Survey survey = new Survey(service);

    @Test
    void countsOneBrowserOnceUnlessSomebodyElseAnswersThere() {
        String id = survey.newCase("One device");
        String path = survey.invited(id, StatedBy.MANAGERS);
        SiteVisitor person = new SiteVisitor(service, "en");
        Document first = person.get(path).document();

        SiteVisitor.Page sent = person.post(path, Survey.fields(first, TOOLS, Sign.FOR));

        assertThat(sent.status()).isEqualTo(303);
        assertThat(sent.response().headers().allValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith("gapwise-answered="))
                .singleElement()
                .asString()
                .startsWith("gapwise-answered=yes;")
                .contains("Path=" + path + ";", "HttpOnly", "SameSite=Lax");
        SiteVisitor.Page changed = person.post(path, Survey.fields(first, TOOLS, Sign.AGAINST));
        assertThat(changed.status()).isEqualTo(409);
        assertThat(changed.document().select("h1").text()).isEqualTo("Somebody has answered from here");
        SiteVisitor.Page reloaded = person.get(path);
        assertThat(reloaded.document().text()).contains("have arrived and count", "cannot be changed");
        assertThat(reloaded.document().select("form")).isEmpty();
        assertThat(survey.said(id).get("answers").asInt()).isEqualTo(1);

        String another = reloaded.document().select("main a").attr("href");
        Document second = person.get(another).document();
        assertThat(person.post(path, Survey.fields(second, TOOLS, Sign.FOR)).status())
                .isEqualTo(303);
        assertThat(survey.said(id).get("answers").asInt()).isEqualTo(2);
    }

    @Test
    void letsPeopleAnswerWhoseBrowserKeepsNoCookies() {
        String id = survey.newCase("No cookies");
        String path = survey.invited(id, StatedBy.MANAGERS);
        Document page = new SiteVisitor(service, "en").get(path).document();

        SiteVisitor.Page sent = new SiteVisitor(service, "en").post(path, Survey.fields(page, TOOLS, Sign.FOR));

        assertThat(sent.status()).isEqualTo(303);
        assertThat(survey.said(id).get("answers").asInt()).isEqualTo(1);
    }

    @Test
    void showsTheOtherLanguageAndKeepsWhatWasChosen() {
        String path = survey.invited(survey.newCase("Zwei Sprachen"), StatedBy.PERFORMERS);
        SiteVisitor person = new SiteVisitor(service, "de");
        Document german = person.get(path).document();
        Element other = german.selectFirst("button[name=show]");
        List<KeyVal> fields = Survey.fields(german, TOOLS, Sign.FOR);
        fields.add(SiteVisitor.field("show", other.val()));

        SiteVisitor.Page english = person.post(other.attr("formaction"), fields);

        assertThat(english.status()).isEqualTo(200);
        assertThat(english.document().select("h1").text()).isEqualTo("What do you see?");
        assertThat(english.document().select("[role=alert]")).isEmpty();
        assertThat(english.document().select("input[checked]")).isNotEmpty();
        assertThat(english.document().select("input[name=once]").val())
                .isEqualTo(german.select("input[name=once]").val());
    }

    @Test
    void saysWhoAsksAndInWhichLanguage() {
        String id = survey.newCase("Who asks");
        JsonNode made = invited(id, Map.of("asker", "Anna Berg, quality team", "language", "en", "task", "orders"));
        SiteVisitor person = new SiteVisitor(service, "de");

        Document page = person.get(path(made)).document();

        assertThat(page.text())
                .contains("Anna Berg, quality team fragt Sie", "auslassen", "Zahlen neben denen anderer");
        assertThat(page.select("main [lang=en]").eachText()).contains("orders", "What is in the way of your work?");
        assertThat(made.get("asker").asString()).isEqualTo("Anna Berg, quality team");
    }

    /** A link that became public, or somebody with much time, must not drown the others. */
    @Test
    void takesNoMoreThanALittleMoreThanIsWanted() {
        String id = survey.newCase("Very many");
        String path = path(invited(id, Map.of("wanted", 1)));
        OpenInvitations invitations = service.bean(OpenInvitations.class);
        OpenInvitation open =
                invitations.find(path.substring(path.lastIndexOf('/') + 1)).orElseThrow();
        Document page = new SiteVisitor(service, "en").get(path).document();
        for (int i = 0; i < 25; i++) {
            invitations.answer(open, "person " + i, Map.of("tools-stopped-work", "never"));
        }

        assertThat(survey.said(id).get("answers").asInt()).isEqualTo(21);
        SiteVisitor.Page late = new SiteVisitor(service, "en").get(path);
        assertThat(late.document().select("h1").text()).isEqualTo("Enough people have answered");
        SiteVisitor.Page sent = new SiteVisitor(service, "en").post(path, Survey.fields(page, TOOLS, Sign.FOR));
        assertThat(sent.status()).isEqualTo(409);
        assertThat(sent.document().select("h1").text()).isEqualTo("Enough people have answered");
        assertThat(new SiteVisitor(service, "en")
                        .get("/cases/" + id + "/voices")
                        .document()
                        .text())
                .contains("far more than wanted");
    }

    @Test
    void leadsNowhereWhileTheCaseIsArchived() {
        String id = survey.newCase("Archived");
        String path = survey.invited(id, StatedBy.MANAGERS);
        archive(id, true);

        SiteVisitor.Page closed = new SiteVisitor(service, "en").get(path);

        assertThat(closed.status()).isEqualTo(404);
        assertThat(survey.answered(path, TOOLS, Sign.FOR).status()).isEqualTo(404);
        assertThat(survey.said(id).get("answers").asInt()).isZero();
        archive(id, false);
        assertThat(new SiteVisitor(service, "en").get(path).status()).isEqualTo(200);
    }

    private static void archive(String id, boolean archived) {
        String now =
                service.get("/api/v1/cases/" + id).headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> changed = ServiceUnderTest.send(service.to("/api/v1/cases/" + id)
                .header("Content-Type", "application/merge-patch+json")
                .header("If-Match", now)
                .method("PATCH", BodyPublishers.ofString("{\"archived\":%s}".formatted(archived)))
                .build());
        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
    }

    /** Whoever has a link is no colleague of those who work with cases, and has nothing else to open here. */
    @Test
    void showsAPageOfItsOwnWhereverSomethingIsWrong() {
        String path = survey.invited(survey.newCase("Refused"), StatedBy.MANAGERS);
        List<HttpResponse<String>> refusals = List.of(
                ServiceUnderTest.send(service.to(path + "/elsewhere").build()),
                ServiceUnderTest.send(
                        service.to(path + "/elsewhere").header("Accept", "*/*").build()),
                ServiceUnderTest.send(service.to(path)
                        .header("Origin", "https://elsewhere.example")
                        .header("Accept", "*/*")
                        .POST(BodyPublishers.ofString("a=b"))
                        .build()),
                ServiceUnderTest.send(service.to(path)
                        .header("Origin", "null")
                        .POST(BodyPublishers.ofString("a=b"))
                        .build()),
                ServiceUnderTest.send(service.to(path + "?lang=%ff").build()),
                ServiceUnderTest.send(service.to(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("q=" + "a".repeat(200_000)))
                        .build()));

        assertThat(refusals.stream().map(HttpResponse::statusCode)).containsExactly(404, 404, 403, 403, 400, 413);
        for (HttpResponse<String> refusal : refusals) {
            assertThat(refusal.headers().firstValue("Content-Type").orElse(""))
                    .as(refusal.statusCode() + " " + refusal.body())
                    .startsWith("text/html");
            Document page = Jsoup.parse(refusal.body());
            assertThat(page.select("nav, header, footer")).isEmpty();
            assertThat(page.select("main a").eachAttr("href")).containsExactly(path);
        }
    }

    @Test
    void knowsNoLanguageBesidesItsOwn() {
        String path = survey.invited(survey.newCase("Langues"), StatedBy.MANAGERS);

        HttpResponse<String> page = ServiceUnderTest.send(
                service.to(path + "?lang=fr").header("Accept-Language", "de").build());

        assertThat(Jsoup.parse(page.body()).select("html").attr("lang")).isEqualTo("de");
        assertThat(page.headers().firstValue("Content-Language")).hasValue("de");
        assertThat(page.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.contains("language"));
    }

    @Test
    void tellsTheLimitThatCountsHere() {
        String path = survey.invited(survey.newCase("Limits"), StatedBy.MANAGERS);

        assertThat(service.get(path).headers().allValues("RateLimit-Policy"))
                .singleElement()
                .asString()
                .startsWith("\"voices\"");
    }

    @Test
    void refusesTextsThatNobodyCanRead() {
        String id = survey.newCase("Unreadable");

        HttpResponse<String> refused = asked(
                id,
                Map.of(
                        "task",
                        "or\u0000ders",
                        "change",
                        "a \u202Enew form",
                        "sentence",
                        "x".repeat(1001),
                        "asker",
                        "A\r\nB"));

        assertThat(refused.statusCode()).isEqualTo(400);
        Map<String, String> codes = new LinkedHashMap<>();
        ServiceUnderTest.json(refused)
                .get("errors")
                .forEach(error -> codes.put(
                        error.get("pointer").asString(), error.get("code").asString()));
        assertThat(codes)
                .containsEntry("/task", "bad-character")
                .containsEntry("/change", "bad-character")
                .containsEntry("/sentence", "too-long")
                .containsEntry("/asker", "bad-character");
        assertThat(ServiceUnderTest.json(asked(id, Map.of("task", "\u200F \u200F")))
                        .at("/errors/0/code")
                        .asString())
                .isEqualTo("missing");
    }

    private static JsonNode invited(String id, Map<String, Object> more) {
        HttpResponse<String> made = asked(id, more);
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        return ServiceUnderTest.json(made);
    }

    private static HttpResponse<String> asked(String id, Map<String, Object> more) {
        Map<String, Object> body = new LinkedHashMap<>(Map.of(
                "group",
                "MANAGERS",
                "task",
                "entering an order",
                "sentence",
                "What is in the way of your work?",
                "lastDay",
                LocalDate.now().plusDays(14).toString()));
        body.putAll(more);
        return ServiceUnderTest.send(service.to("/api/v1/cases/" + id + "/voices")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(ServiceUnderTest.JSON.writeValueAsString(body)))
                .build());
    }

    private static String path(JsonNode made) {
        return URI.create(made.get("link").asString()).getPath();
    }
}
