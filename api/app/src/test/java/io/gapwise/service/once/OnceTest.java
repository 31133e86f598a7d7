package io.gapwise.service.once;

import static io.gapwise.app.ServiceUnderTest.RECOMMENDATIONS;
import static io.gapwise.app.ServiceUnderTest.json;
import static io.gapwise.app.ServiceUnderTest.send;
import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.app.ServiceUnderTest;
import io.gapwise.service.access.Caller;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

@Timeout(120)
class OnceTest {

    private static final String REPLAYED = "Idempotency-Replayed";
    private static final String CASES = "/api/v1/cases";

    @AutoClose
    private static final ServiceUnderTest service = ServiceUnderTest.onItsOwn();

    @Test
    void givesTheFirstAnswerByteForByte() {
        HttpResponse<String> first = post("first", titled("first"));
        HttpResponse<String> again = post("first", titled("first"));

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(first.headers().firstValue(REPLAYED)).isEmpty();
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.headers().firstValue(REPLAYED)).hasValue("true");
        for (String name : List.of("Location", "Content-Type", "Content-Language", "Vary")) {
            assertThat(again.headers().allValues(name))
                    .as(name)
                    .isEqualTo(first.headers().allValues(name));
        }
        assertThat(stored("first")).isEqualTo(1);
    }

    @Test
    void takesAKeyQuotedOrBareForTheSame() {
        String first = post("\"a b\\\\c\"", titled("quoted")).body();

        assertThat(post("\"a b\\\\c\"", titled("quoted")).body()).isEqualTo(first);
        assertThat(post("\"plain\"", titled("plain")).body())
                .isEqualTo(post("plain", titled("plain")).body());
        assertThat(stored("quoted")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"", "\"\"", "a b", "\"a\";b", "\"a\"b"})
    void refusesWhatIsNoKeyAndStoresNothing(String key) {
        HttpResponse<String> refused = post(key, titled("no key"));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(json(refused).get("type").asString()).isEqualTo("urn:gapwise:problem:bad-idempotency-key");
        assertThat(post("x".repeat(256), titled("no key")).statusCode()).isEqualTo(400);
        assertThat(stored("no key")).isZero();
    }

    @Test
    void refusesSomethingElseUnderAKey() {
        post("reused", titled("one"));

        HttpResponse<String> other = post("reused", titled("other"));

        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(json(other).get("type").asString()).isEqualTo("urn:gapwise:problem:idempotency-key-reused");
        assertThat(post(CASES, "reused", titled("one")).statusCode()).isEqualTo(422);
        assertThat(stored("other")).isZero();
    }

    @Test
    void refusesAKeyInFlightAndAnswersItAfterwards() {
        KeyName key = KeyName.ofRequest(Caller.EVERYBODY, new IdempotencyKey("flying"));
        KeysInFlight inFlight = service.bean(KeysInFlight.class);
        inFlight.begin(key);

        HttpResponse<String> refused = post("flying", titled("flying"));
        inFlight.end(key);

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.headers().firstValue("Retry-After")).hasValue("1");
        assertThat(json(refused).get("type").asString()).isEqualTo("urn:gapwise:problem:idempotency-key-in-flight");
        assertThat(post("flying", titled("flying")).statusCode()).isEqualTo(201);
    }

    /** On a store of its own, where each of the first answers is in the way of the others. */
    @Test
    void storesOneOfFiftyInParallel() throws Exception {
        try (ServiceUnderTest empty = ServiceUnderTest.onItsOwn()) {
            List<HttpResponse<String>> answers = inParallel(empty, 50, i -> "same");

            assertThat(answers.stream().map(HttpResponse::statusCode))
                    .containsOnly(201, 409)
                    .contains(201);
            assertThat(answers.stream()
                            .filter(answer -> answer.statusCode() == 201)
                            .map(HttpResponse::body)
                            .distinct())
                    .hasSize(1);
            // What is carried out is given to everybody at once: nobody waits for somebody else who only reads it.
            assertThat(inParallel(empty, 50, i -> "same").stream().map(HttpResponse::statusCode))
                    .containsOnly(201);
            assertThat(json(empty.get(RECOMMENDATIONS + "?limit=100"))).hasSize(1);
        }
    }

    /** What is tried again where others are in the way is so in a transaction that has failed, too. */
    @Test
    void storesEachOfManyKeysThatAreTheFirstAtOnce() throws Exception {
        try (ServiceUnderTest empty = ServiceUnderTest.onItsOwn()) {
            List<HttpResponse<String>> answers = inParallel(empty, 16, i -> "key" + i);

            assertThat(answers.stream().map(HttpResponse::statusCode)).containsOnly(201);
            assertThat(json(empty.get(RECOMMENDATIONS + "?limit=100"))).hasSize(16);
        }
    }

    @Test
    void keepsNoRefusal() {
        assertThat(post("mended", "{\"title\":7}").statusCode()).isEqualTo(400);

        assertThat(post("mended", titled("mended")).statusCode()).isEqualTo(201);
        assertThat(stored("mended")).isEqualTo(1);
    }

    @Test
    void forgetsAKeyAfterADay() {
        String first = post("old", titled("old")).body();
        sql("update kept_answer set kept_at = kept_at - interval '25' hour where key_digest = '"
                + KeyName.ofRequest(Caller.EVERYBODY, new IdempotencyKey("old")).digest() + "'");

        assertThat(post("old", titled("old")).body()).isNotEqualTo(first);
        assertThat(stored("old")).isEqualTo(2);
    }

    @Test
    void deletesWhatIsOld() {
        post("pruned", titled("pruned"));
        sql("update kept_answer set kept_at = kept_at - interval '25' hour");

        service.bean(KeptAnswerRetention.class).forgetOld();

        assertThat(count("select count(*) from kept_answer")).isZero();
        assertThat(count("select count(*) from kept_answer_name")).isZero();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void saysNothingOfACaseThatIsErased(boolean first) {
        String key = "case" + first;
        String id = member(post(key, titled("To be forgotten " + first)), "id");
        String caseAgain = "again" + first;
        String answer = member(post(CASES + "/" + id + "/recommendations", caseAgain, ""), "id");
        assertThat(answer).isNotEqualTo(id);

        assertThat(send(service.to(CASES + "/" + (first ? id : answer)).DELETE().build())
                        .statusCode())
                .isEqualTo(200);

        HttpResponse<String> erased = post(CASES + "/" + id + "/recommendations", caseAgain, "");
        assertThat(erased.statusCode()).isEqualTo(410);
        assertThat(json(erased).get("type").asString()).isEqualTo("urn:gapwise:problem:kept-answer-erased");
        assertThat(post(key, titled("To be forgotten " + first)).statusCode()).isEqualTo(410);
    }

    @Test
    void showsNobodyWithoutTheKeyWhatWasAnswered() {
        post("/api/v1/calendars", "secret", "{\"language\":\"de\"}");

        assertThat(service.bean(JdbcClient.class)
                        .sql("select content from kept_answer where content is not null")
                        .query((row, number) -> new String(row.getBytes(1), StandardCharsets.ISO_8859_1))
                        .list())
                .isNotEmpty()
                .noneMatch(content -> content.contains("calendar") || content.contains("201"));
    }

    @Test
    void readsOverAKeyWhereNothingIsStored() {
        String replay = RECOMMENDATIONS + "/" + member(post("replayed", titled("replayed")), "id") + "/replay";

        assertThat(post(replay, "asked", "").statusCode()).isEqualTo(200);
        assertThat(post(replay, "asked", "{}").statusCode()).isEqualTo(200);
    }

    @Test
    void leavesAKeyThatADryRunHadForTheRealRequest() {
        HttpResponse<String> tried = post(RECOMMENDATIONS + "?dryRun=true", "rehearsed", titled("rehearsed"));

        assertThat(tried.statusCode()).isEqualTo(200);
        assertThat(post("rehearsed", titled("rehearsed")).statusCode()).isEqualTo(201);
        assertThat(stored("rehearsed")).isEqualTo(1);
    }

    @Test
    void refusesAKeyWhereRowsAreStoredOneByOne() {
        HttpResponse<String> sheet = send(service.to("/api/v1/sheets")
                .header("Content-Type", "text/csv")
                .header("Idempotency-Key", "sheet")
                .POST(BodyPublishers.ofString("title\nRow\n"))
                .build());

        assertThat(sheet.statusCode()).isEqualTo(400);
        assertThat(json(sheet).get("type").asString()).isEqualTo("urn:gapwise:problem:idempotency-key-not-here");
        assertThat(stored("Row")).isZero();
    }

    @Test
    void answersWhatIsNotThereAsWithoutAKey() {
        assertThat(post("/api/v1/nothing", "nothing", "{}").statusCode()).isEqualTo(404);
        assertThat(send(service.to(RECOMMENDATIONS)
                                .header("Content-Type", "text/plain")
                                .header("Idempotency-Key", "plain-text")
                                .POST(BodyPublishers.ofString("{}"))
                                .build())
                        .statusCode())
                .isEqualTo(415);
    }

    private interface Named {

        String key(int i);
    }

    private static List<HttpResponse<String>> inParallel(ServiceUnderTest to, int many, Named named) throws Exception {
        ExecutorService senders = Executors.newFixedThreadPool(many);
        try {
            List<Future<HttpResponse<String>>> sent = new ArrayList<>();
            for (int i = 0; i < many; i++) {
                String key = named.key(i);
                sent.add(senders.submit(() -> sentUntilThereIsRoom(to, key)));
            }
            List<HttpResponse<String>> answers = new ArrayList<>();
            for (Future<HttpResponse<String>> each : sent) {
                answers.add(each.get());
            }
            return answers;
        } finally {
            senders.shutdownNow();
        }
    }

    /** A program that has just begun may have too much to do, and says so. */
    private static HttpResponse<String> sentUntilThereIsRoom(ServiceUnderTest to, String key) {
        HttpResponse<String> answer = post(to, RECOMMENDATIONS, key, titled("parallel"));
        return answer.statusCode() == 503 ? sentUntilThereIsRoom(to, key) : answer;
    }

    static String titled(String title) {
        return "{\"title\":\"%s\"}".formatted(title);
    }

    private static HttpResponse<String> post(String key, String body) {
        return post(RECOMMENDATIONS, key, body);
    }

    private static HttpResponse<String> post(String path, String key, String body) {
        return post(service, path, key, body);
    }

    private static HttpResponse<String> post(ServiceUnderTest to, String path, String key, String body) {
        return send(to.to(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    private static String member(HttpResponse<String> answer, String member) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return json(answer).get(member).asString();
    }

    private static int stored(String title) {
        return count("select count(*) from stored_recommendation where title = '%s'".formatted(title));
    }

    private static int count(String sql) {
        return service.bean(JdbcClient.class).sql(sql).query(Integer.class).single();
    }

    private static void sql(String sql) {
        service.bean(JdbcClient.class).sql(sql).update();
    }
}
