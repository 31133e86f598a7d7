package io.gapwise.service.topics;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.app.ServiceUnderTest;
import io.gapwise.practice.planfile.PlanJson;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A team chooses by a link, nothing is shown of fewer than was promised, and what was chosen can be used. */
@Timeout(180)
class TopicsTest {

    private static final String OFFERS = "/api/v1/topic-offers";
    private static final String OFFER = """
            {"name":"Night shift","topics":["Clear writing","Fewer complaints","Psychology of design"],
             "times":["Before the shift","At lunch"],"together":3}""";

    private static ServiceUnderTest service;

    @BeforeAll
    static void start() {
        service = ServiceUnderTest.onItsOwn();
        for (String entry : List.of(
                "objectives {\"name\":\"Fewer complaints\"}",
                "capabilities {\"name\":\"Clear writing\",\"drives\":[\"Fewer complaints\"]}",
                "assets {\"name\":\"Writing that answers\",\"kind\":\"COURSE\",\"capability\":\"clear writing\",\"hours\":2.5,\"cost\":800.5,\"currency\":\"EUR\"}")) {
            String[] parts = entry.split(" ", 2);
            assertThat(json("/api/v1/" + parts[0], parts[1]).statusCode()).isEqualTo(201);
        }
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void knowsFromWhereATopicIsAndShowsTheLinkOnlyOnce() {
        HttpResponse<String> made = json(OFFERS, OFFER);

        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        assertThat(made.headers().firstValue("Cache-Control")).hasValue("no-store");
        JsonNode offer = ServiceUnderTest.json(made);
        assertThat(offer.get("topics").findValuesAsString("from"))
                .containsExactly("CAPABILITY", "OBJECTIVE", "WRITTEN");
        assertThat(offer.get("link").asString()).matches("http://[^/]+/choose/[A-Za-z0-9_-]{22}");
        String secret = offer.get("link").asString().replaceFirst(".*/", "");
        String address = made.headers().firstValue("Location").orElseThrow();
        for (String path : List.of(address, OFFERS, address + "/results", "/api/v1/export", "/api/v1/audit")) {
            assertThat(service.get(path).body()).as(path).doesNotContain(secret);
        }
        assertThat(service.bean(JdbcClient.class)
                        .sql("select token_hash from topic_offer")
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .doesNotContain(secret);
    }

    @Test
    void namesEverythingThatIsWrongWithAnOfferAtOnce() {
        HttpResponse<String> refused = json(OFFERS, """
                {"colour":1,"name":"x","topics":["A",7,"Same","same"],"times":"soon","mostPicks":11,"together":2,
                 "sentence":"short","language":"fr","lastDay":"yesterday","wanted":0}""");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(new TreeSet<>(ServiceUnderTest.json(refused).get("errors").findValuesAsString("pointer")))
                .containsExactly(
                        "/colour",
                        "/language",
                        "/lastDay",
                        "/mostPicks",
                        "/name",
                        "/sentence",
                        "/times",
                        "/together",
                        "/topics/0",
                        "/topics/1",
                        "/topics/3",
                        "/wanted");
        HttpResponse<String> german = ServiceUnderTest.send(service.to(OFFERS)
                .header("Content-Type", "application/json")
                .header("Accept-Language", "de")
                .POST(BodyPublishers.ofString("{\"name\":\"Nacht\",\"topics\":[\"Eins\"]}"))
                .build());
        assertThat(german.body()).contains("mindestens 2 Themen");
    }

    @ParameterizedTest
    @CsvSource({"OTHER", "{}", "[]", "''"})
    void readsOnlyObjects(String body) {
        assertThat(json(OFFERS, body).statusCode()).isEqualTo(400);
    }

    @Test
    void showsWhatPeopleChooseOnlyWhenEnoughHave() {
        Made made = made(OFFER);
        String[] choices = {
            "pick-1=0&pick-2=2&time=0&wish=Chart+reading",
            "pick-1=2&pick-3=0&time=0&time=1",
            "pick-1=0&wish=Storytelling",
            "pick-1=1&time=1",
            "pick-1=1",
            "pick-1=1&wish=Sign+language"
        };
        Set<String> looks = new TreeSet<>();
        for (int i = 0; i < 2; i++) {
            assertThat(choose(made.link(), choices[i]).statusCode()).isEqualTo(303);
            looks.add(everything(made));
            assertThat(results(made).get("topics")).isEmpty();
            assertThat(results(made).at("/prompts/0/prompt").asString()).isEqualTo("WAIT");
        }
        assertThat(looks).as("nothing tells the first answer from the second").hasSize(1);

        choose(made.link(), choices[2]);
        JsonNode shown = results(made);
        assertThat(shown.get("topics").toString())
                .isEqualTo("[{\"topic\":\"Clear writing\",\"people\":3,\"asChoice\":[2,1,0]},"
                        + "{\"topic\":\"Psychology of design\",\"people\":2,\"asChoice\":[1,1,0]},"
                        + "{\"topic\":\"Fewer complaints\",\"people\":0,\"asChoice\":[0,0,0]}]");
        assertThat(shown.get("times").toString())
                .isEqualTo("[{\"time\":\"Before the shift\",\"people\":2},{\"time\":\"At lunch\",\"people\":1}]");
        assertThat(shown.get("wishes"))
                .as("two wishes are too few, though three have answered")
                .isEmpty();
        assertThat(shown.get("prompts").findValuesAsString("prompt"))
                .containsExactly("WHY", "WHO_KNOWS", "USED_WHERE", "NOBODY", "WHEN", "SINGLY");

        String before = everything(made);
        choose(made.link(), choices[3]);
        choose(made.link(), choices[4]);
        assertThat(everything(made))
                .as("a fourth and a fifth answer show nothing")
                .isEqualTo(before);
        choose(made.link(), choices[5]);
        JsonNode later = results(made);
        assertThat(later.at("/topics/0/people").asInt()
                        + later.at("/topics/1/people").asInt())
                .isEqualTo(6);
        assertThat(later.get("wishes").findValuesAsString("wish"))
                .containsExactlyInAnyOrder("Chart reading", "Storytelling", "Sign language");
        assertThat(later.get("prompts").findValuesAsString("prompt")).contains("EVEN", "BEYOND");
    }

    /** Returns everything that can be read of an offer, without how many have answered, which is shown. */
    private static String everything(Made made) {
        String exported = service.get("/api/v1/export")
                .body()
                .lines()
                .filter(line -> line.contains(made.id()) && line.contains("\"topic-offer\""))
                .findFirst()
                .orElseThrow();
        return String.join(
                        "\n",
                        exported,
                        results(made).toString(),
                        service.get(made.address() + "/candidates").body(),
                        service.get(made.address() + "/persona-facts").body(),
                        service.get("/topics/" + made.id())
                                .body()
                                .replaceAll("name=\"(once|_csrf)\" value=\"[^\"]*\"", ""))
                .replaceAll("\"answers\":\\d+", "")
                .replaceAll("\\d+ answers?", "")
                .replaceAll("<p class=\"soft\">(New answers are|Something is) shown .*?</p>", "");
    }

    @Test
    void keepsNothingOfTheWayInWhichOnePersonChose() {
        Made made = made(OFFER);
        choose(made.link(), "pick-1=1&pick-2=0&time=1&wish=Alone");

        JdbcClient store = service.bean(JdbcClient.class);
        assertThat(store.sql("select sum(waiting) from topic_count where offer = :offer")
                        .param("offer", made.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
        assertThat(store.sql("select lower(column_name) from information_schema.columns"
                                + " where lower(table_name) in ('topic_count', 'topic_wish', 'topic_known')")
                        .query(String.class)
                        .list())
                .containsOnly(
                        "offer", "about", "place", "picked_as", "tenant", "shown", "waiting", "id", "wish", "hash");
    }

    @Test
    void countsTwentyWhoAnswerAtOnceEachOnceAndShowsThemInSteps() {
        Made made = made(OFFER.replace("\"together\":3", "\"together\":7"));
        ExecutorService many = Executors.newFixedThreadPool(20);
        try {
            List<CompletableFuture<Integer>> sent = IntStream.range(0, 20)
                    .mapToObj(i -> CompletableFuture.supplyAsync(
                            () -> choose(made.link(), "pick-1=0&time=0&wish=Wish+number")
                                    .statusCode(),
                            many))
                    .toList();
            assertThat(sent.stream().map(CompletableFuture::join).toList()).containsOnly(303);
        } finally {
            many.shutdownNow();
        }
        JsonNode shown = results(made);
        assertThat(shown.get("answers").asInt()).isEqualTo(20);
        assertThat(shown.get("shown").asInt()).isEqualTo(14);
        assertThat(shown.at("/topics/0/people").asInt()).isEqualTo(14);
        assertThat(shown.at("/times/0/people").asInt()).isEqualTo(14);
        assertThat(shown.get("wishes")).hasSize(14);
    }

    @Test
    void countsAFormOnceHoweverOftenAndHowFastItIsSent() {
        Made made = made(OFFER);
        String once = once();
        ExecutorService many = Executors.newFixedThreadPool(8);
        List<Integer> statuses = new ArrayList<>();
        try {
            IntStream.range(0, 8)
                    .mapToObj(i -> CompletableFuture.supplyAsync(
                            () -> form(made.link(), "once=" + once + "&pick-1=0")
                                    .statusCode(),
                            many))
                    .toList()
                    .forEach(each -> statuses.add(each.join()));
        } finally {
            many.shutdownNow();
        }
        assertThat(statuses).containsOnlyOnce(303).containsOnly(303, 409);
        assertThat(results(made).get("answers").asInt()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                                   | Nothing was chosen",
                "pick-1=0&pick-2=0                    | chosen a topic twice",
                "pick-1=9&time=7                      | Nothing was chosen",
                "wish=Write+to+anna%40example.org     | address or a long number",
                "wish=Call+0171%20555-1234            | address or a long number",
                "wish=%E2%80%AEabc                    | at most 200 characters",
                "wish=one%0Atwo                       | at most 200 characters",
            })
    void refusesWhatCannotBeCountedAndLosesNothing(String fields, String why) {
        Made made = made(OFFER);

        HttpResponse<String> again = choose(made.link(), fields);

        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains(why);
        assertThat(results(made).get("answers").asInt()).isZero();
        assertThat(form(made.link(), "pick-1=0").body())
                .as("without the text of the page nothing is lost either")
                .contains("send it once more")
                .contains("selected=\"selected\"");
    }

    @Test
    void showsHostileTextAsText() {
        Made made = made(
                "{\"name\":\"<script>alert(1)</script>\",\"topics\":[\"<img src=x onerror=alert(1)>\",\"B'); drop\"],"
                        + "\"times\":[\"\\\"><b>\"],\"together\":3,\"sentence\":\"<i>What for</i> exactly\"}");
        for (int i = 0; i < 3; i++) {
            choose(made.link(), "pick-1=0&time=0&wish=%3Cscript%3Ealert(1)%3C%2Fscript%3E");
        }
        for (String path :
                List.of(made.link(), "/topics", "/topics/" + made.id(), "/topics/" + made.id() + "/delete")) {
            assertThat(service.get(path).body()).as(path).doesNotContain("<script>alert", "<img src=x", "<i>What");
        }
        assertThat(service.get("/topics/" + made.id()).body()).contains("&lt;script&gt;alert(1)");
    }

    @Test
    void leadsNowhereOnceItWasTakenBackEndedOrDeleted() {
        String nowhere = service.get("/choose/" + once()).body();
        Made revoked = made(OFFER);
        choose(revoked.link(), "pick-1=0");
        assertThat(delete(revoked.address() + "/link").statusCode()).isEqualTo(204);
        Made deleted = made(OFFER);
        choose(deleted.link(), "pick-1=0&wish=Gone+for+good");
        assertThat(delete(deleted.address()).statusCode()).isEqualTo(204);
        Made ended = made(OFFER);
        JdbcClient store = service.bean(JdbcClient.class);
        store.sql("update topic_offer set ends_at = :then where id = :id")
                .param("then", OffsetDateTime.now(ZoneOffset.UTC).minusDays(1))
                .param("id", ended.id())
                .update();

        for (Made each : List.of(revoked, deleted, ended)) {
            assertThat(service.get(each.link()).statusCode()).isEqualTo(404);
            assertThat(service.get(each.link()).body()).isEqualTo(nowhere);
            assertThat(choose(each.link(), "pick-1=0").statusCode()).isEqualTo(404);
        }
        assertThat(results(revoked).get("answers").asInt()).isEqualTo(1);
        assertThat(json(revoked.address() + "/link", "").statusCode()).isEqualTo(400);
        assertThat(patch(ended.address(), "*", "{\"lastDay\":\"2099-01-01\"}").body())
                .contains("/lastDay", "takes no answers any more");
        for (String table : List.of("topic_count", "topic_wish", "topic_known")) {
            assertThat(store.sql("select count(*) from " + table + " where offer = :id")
                            .param("id", deleted.id())
                            .query(Integer.class)
                            .single())
                    .as(table)
                    .isZero();
        }
    }

    @Test
    void givesAnotherLinkAfterWhichTheFirstLeadsNowhere() {
        Made made = made(OFFER);

        HttpResponse<String> renewed = json(made.address() + "/link", "");

        assertThat(renewed.statusCode()).isEqualTo(200);
        String link = local(ServiceUnderTest.json(renewed).get("link").asString());
        assertThat(service.get(made.link()).statusCode()).isEqualTo(404);
        assertThat(service.get(link).statusCode()).isEqualTo(200);
    }

    @Test
    void takesDownWhatWasAgreedOnAndLosesNoChangeOfTwo() {
        Made made = made(OFFER);
        String etag = service.get(made.address()).headers().firstValue("ETag").orElseThrow();
        String agreed =
                "{\"agreement\":{\"topics\":[\"Clear writing\",\"Sign language\"],\"when\":\"Tuesday\",\"by\":\"Shift leader and team\"}}";

        assertThat(patch(made.address(), null, agreed).statusCode()).isEqualTo(428);
        HttpResponse<String> kept = patch(made.address(), etag, agreed);
        assertThat(kept.statusCode()).as(kept.body()).isEqualTo(200);
        assertThat(patch(made.address(), etag, "{\"name\":\"Other\"}").statusCode())
                .isEqualTo(412);
        JsonNode offer = ServiceUnderTest.json(service.get(made.address()));
        assertThat(offer.at("/agreement/topics/1").asString()).isEqualTo("Sign language");
        assertThat(offer.at("/agreement/on").asString()).isNotEmpty();
        assertThat(results(made).get("prompts").findValuesAsString("prompt")).startsWith("AGREED");

        String later = kept.headers().firstValue("ETag").orElseThrow();
        choose(made.link(), "pick-1=0");
        assertThat(patch(made.address(), later, "{\"agreement\":{\"occasion\":\"At lunch\"}}")
                        .body())
                .as("an answer that comes in between is nobody's change")
                .contains("\"occasion\":\"At lunch\"", "\"when\":\"Tuesday\"");
        assertThat(patch(
                                made.address(),
                                "*",
                                "{\"agreement\":{\"topics\":[],\"by\":\"\",\"on\":\"soon\",\"x\":1},\"topics\":[]}")
                        .body())
                .contains(
                        "/agreement/topics",
                        "/agreement/by",
                        "/agreement/on",
                        "/agreement/x",
                        "\"/topics\"",
                        "read-only");
        assertThat(patch(made.address(), "*", "{\"persona\":5,\"agreement\":{\"occasion\":[]}}")
                        .body())
                .as("what is no text takes nothing away")
                .contains("/persona", "/agreement/occasion");
        assertThat(ServiceUnderTest.json(patch(made.address(), "*", "{\"agreement\":null}"))
                        .has("agreement"))
                .isFalse();
    }

    @Test
    void makesCandidatesThatAPlanTakesAndSaysWhatIsNotKnown() throws Exception {
        Made made = made(OFFER);
        for (String choice : List.of("pick-1=2", "pick-1=0&pick-2=2", "pick-1=0&pick-2=2")) {
            choose(made.link(), choice);
        }

        JsonNode found = ServiceUnderTest.json(service.get(made.address() + "/candidates"));

        assertThat(found.get("candidates").findValuesAsString("title"))
                .as("in the order of the picks")
                .containsExactly("Psychology of design", "Clear writing");
        JsonNode writing = found.at("/candidates/1");
        assertThat(writing.get("objectives").toString()).isEqualTo("[\"Fewer complaints\"]");
        assertThat(writing.get("cost").asInt())
                .as("a part of a unit costs a whole one")
                .isEqualTo(801);
        assertThat(writing.at("/learners/Night shift").asInt()).isEqualTo(5);
        assertThat(writing.at("/reaches/Night shift").asInt()).isEqualTo(2);
        assertThat(found.at("/candidates/0").has("cost")).isFalse();
        assertThat(found.at("/notKnown/" + found.at("/candidates/0/id").asString())
                        .toString())
                .contains("cost", "learners", "objectives", "place");
        assertThat(found.at("/assets/" + writing.get("id").asString()).asString())
                .isEqualTo("Writing that answers");

        ObjectNode request = (ObjectNode)
                ServiceUnderTest.JSON.readTree("{\"means\":{\"periods\":[\"May\"],\"audiences\":[\"Night shift\"]}}");
        request.set("candidates", found.get("candidates"));
        request.set("objectives", ServiceUnderTest.JSON.readTree("[{\"name\":\"Fewer complaints\"}]"));
        assertThat(PlanJson.read(
                                ServiceUnderTest.JSON
                                        .writeValueAsString(request)
                                        .getBytes(StandardCharsets.UTF_8),
                                Locale.ENGLISH)
                        .candidates())
                .hasSize(2);
    }

    @Test
    void turnsIntoAFactAboutAPersonaOnlyWhatManyChose() {
        String persona = "Agents " + UUID.randomUUID();
        String address = json(
                        "/api/v1/personas",
                        "{\"name\":\"%s\",\"interestedIn\":[\"Old interest\"],\"learnsWhen\":\"Never\"}"
                                .formatted(persona))
                .headers()
                .firstValue("Location")
                .orElseThrow();
        Made made = made(OFFER.replace("{", "{\"persona\":\"" + persona.toUpperCase() + "\","));
        for (String choice : List.of("pick-1=0&time=1", "pick-1=0&time=1", "pick-1=2&pick-2=0&time=1&time=0")) {
            choose(made.link(), choice);
        }

        JsonNode facts = ServiceUnderTest.json(service.get(made.address() + "/persona-facts"));
        assertThat(facts.get("patch").toString())
                .isEqualTo("{\"interestedIn\":[\"Clear writing\",\"Old interest\"],\"learnsWhen\":\"At lunch\"}");
        assertThat(service.get(address).body()).as("nothing is written yet").contains("Never");
        assertThat(patch(
                                address,
                                facts.get("etag").asString(),
                                facts.get("patch").toString())
                        .statusCode())
                .isEqualTo(200);
        assertThat(ServiceUnderTest.json(service.get(made.address() + "/persona-facts"))
                        .get("patch"))
                .isEmpty();
    }

    @Test
    void deletesAWishThatNamesSomebody() {
        Made made = made(OFFER);
        for (String wish : List.of("One", "Two", "Anna+is+slow")) {
            choose(made.link(), "wish=" + wish);
        }
        String id = results(made)
                .get("wishes")
                .valueStream()
                .filter(each -> each.get("wish").asString().startsWith("Anna"))
                .findFirst()
                .orElseThrow()
                .get("id")
                .asString();

        assertThat(delete(made.address() + "/wishes/" + id).statusCode()).isEqualTo(204);
        assertThat(delete(made.address() + "/wishes/" + id).statusCode()).isEqualTo(404);
        assertThat(everything(made)).contains("Two").doesNotContain("Anna is slow");
        assertThat(service.get("/api/v1/audit").body())
                .contains("topics-wish-deleted")
                .doesNotContain("Anna");
    }

    @Test
    void listsTheNewestFirstPageByPage() {
        for (int i = 0; i < 3; i++) {
            made(OFFER.replace("Night shift", "Paged " + i));
        }
        List<String> names = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        String next = OFFERS + "?limit=2";
        while (next != null) {
            HttpResponse<String> page = service.get(next);
            names.addAll(ServiceUnderTest.json(page).findValuesAsString("name"));
            ids.addAll(ServiceUnderTest.json(page).findValuesAsString("id"));
            next = page.headers()
                    .firstValue("Link")
                    .map(link -> link.replaceFirst("<(.*)>.*", "$1"))
                    .orElse(null);
        }
        assertThat(names).containsSubsequence("Paged 2", "Paged 1", "Paged 0");
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(service.get(OFFERS + "?cursor=x&limit=0").body()).contains("bad-cursor", "out-of-range");
    }

    @Test
    void remembersInTheBrowserOnlyThatSomebodyAnswered() {
        Made made = made(OFFER);
        HttpResponse<String> answered = choose(made.link(), "pick-1=0");
        String cookie = answered.headers().firstValue("Set-Cookie").orElseThrow();

        assertThat(cookie).startsWith("gapwise-answered=yes").contains("Path=" + made.link(), "HttpOnly");
        HttpRequest again =
                service.to(made.link()).header("Cookie", cookie.split(";")[0]).build();
        assertThat(ServiceUnderTest.send(again).body()).doesNotContain("name=\"pick-1\"");
        HttpRequest another = service.to(made.link() + "?another=1")
                .header("Cookie", cookie.split(";")[0])
                .build();
        assertThat(ServiceUnderTest.send(another).body()).contains("name=\"pick-1\"");
    }

    /** An offer, where it is, and the link by which people choose. */
    private record Made(String id, String address, String link) {}

    private static Made made(String offer) {
        HttpResponse<String> made = json(OFFERS, offer);
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        JsonNode json = ServiceUnderTest.json(made);
        return new Made(
                json.get("id").asString(),
                made.headers().firstValue("Location").orElseThrow(),
                local(json.get("link").asString()));
    }

    private static String local(String link) {
        return link.replaceFirst("https?://[^/]+", "");
    }

    private static JsonNode results(Made made) {
        return ServiceUnderTest.json(service.get(made.address() + "/results"));
    }

    private static String once() {
        return UUID.randomUUID().toString().replace("-", "").substring(0, 22);
    }

    private static HttpResponse<String> choose(String link, String fields) {
        return form(link, "once=" + once() + "&" + fields);
    }

    private static HttpResponse<String> form(String path, String fields) {
        return ServiceUnderTest.send(service.to(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(fields))
                .build());
    }

    private static HttpResponse<String> json(String path, String body) {
        return ServiceUnderTest.send(service.to(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    private static HttpResponse<String> patch(String path, @Nullable String ifMatch, String body) {
        HttpRequest.Builder request = service.to(path)
                .header("Content-Type", "application/merge-patch+json")
                .method("PATCH", BodyPublishers.ofString(body));
        return ServiceUnderTest.send(
                ifMatch == null
                        ? request.build()
                        : request.header("If-Match", ifMatch).build());
    }

    private static HttpResponse<String> delete(String path) {
        return ServiceUnderTest.send(service.to(path).DELETE().build());
    }
}
