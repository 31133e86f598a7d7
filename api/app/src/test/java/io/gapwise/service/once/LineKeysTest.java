package io.gapwise.service.once;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.app.ServiceUnderTest;
import io.gapwise.service.access.Caller;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@Timeout(120)
class LineKeysTest {

    @AutoClose
    private static final ServiceUnderTest service = ServiceUnderTest.onItsOwn();

    @Test
    void answersAWholeBatchAgainAsTheFirstTime() {
        String lines = IntStream.range(0, 120)
                .mapToObj(i -> "{\"idempotencyKey\":\"whole-%d\",\"title\":\"whole\"}".formatted(i))
                .collect(Collectors.joining("\n"));

        List<String> first = sent(lines, null);
        List<String> again = sent(lines, null);

        assertThat(first).hasSize(121);
        assertThat(again).isEqualTo(first);
        assertThat(stored("whole")).isEqualTo(120);
    }

    @Test
    void goesOnWhereABatchBrokeOff() {
        String begun = line("broken-1", "broken") + line("broken-2", "broken");
        List<String> first = sent(begun, null);

        List<String> all = sent(begun + line("broken-3", "broken"), null);

        assertThat(all.subList(0, 2)).isEqualTo(first.subList(0, 2));
        assertThat(stored("broken")).isEqualTo(3);
    }

    @Test
    void readsAKeyAnywhereInALineAndStoresNoneOfIt() {
        List<JsonNode> answers = service.batch("""
                {"title":"anywhere","idempotencyKey" : "a-1"}
                { "idempotencyKey":"a-2" , "title":"anywhere"}
                {"title":"anywhere","idempotencyKey":"a-3","requestedSolution":"NONE"}
                {"idempotencyKey":"a-4"}
                """);

        assertThat(answers.subList(0, 3)).allMatch(answer -> answer.has("id"));
        assertThat(answers.get(3).at("/errors/0/pointer").asString()).isEqualTo("/title");
        assertThat(service.bean(JdbcClient.class)
                        .sql("select body from stored_case where body like '%anywhere%' order by seq")
                        .query(String.class)
                        .list())
                .containsExactly(
                        "{\"title\":\"anywhere\"}",
                        "{  \"title\":\"anywhere\"}",
                        "{\"title\":\"anywhere\",\"requestedSolution\":\"NONE\"}");
    }

    @Test
    void refusesAnotherCaseUnderAKeyAndAnswersTheOthers() {
        sent(line("reused", "one"), null);

        List<JsonNode> answers = service.batch(line("reused", "another") + line("fresh", "another"));

        assertThat(answers.get(0).get("status").asInt()).isEqualTo(422);
        assertThat(answers.get(0).get("line").asInt()).isEqualTo(1);
        assertThat(answers.get(1).has("id")).isTrue();
        assertThat(stored("another")).isEqualTo(1);
    }

    @Test
    void answersALineThatComesTwiceInOneBatchOnce() {
        List<String> answers = sent(line("twice", "twice").repeat(3), null);

        assertThat(answers.get(1)).isEqualTo(answers.get(0));
        assertThat(answers.get(2)).isEqualTo(answers.get(0));
        assertThat(answers.get(3)).contains("\"answered\":3");
        assertThat(stored("twice")).isEqualTo(1);
    }

    @Test
    void refusesAKeyThatAnotherBatchIsAnswering() {
        KeyName key = KeyName.ofLine(Caller.EVERYBODY, "flying");
        service.bean(KeysInFlight.class).begin(key);

        JsonNode refused = service.batch(line("flying", "flying")).get(0);
        service.bean(KeysInFlight.class).end(key);

        assertThat(refused.get("status").asInt()).isEqualTo(409);
        assertThat(service.batch(line("flying", "flying")).get(0).has("id")).isTrue();
    }

    @Test
    void answersALineAgainAlsoWhileSomebodyElseAsksForIt() {
        JsonNode first = service.batch(line("landed", "landed")).get(0);
        KeyName key = KeyName.ofLine(Caller.EVERYBODY, "landed");
        service.bean(KeysInFlight.class).begin(key);

        JsonNode again = service.batch(line("landed", "landed")).get(0);
        service.bean(KeysInFlight.class).end(key);

        assertThat(again).isEqualTo(first);
    }

    @Test
    void saysWhatIsWrongWithAKeyAndWithALineAtItsColumn() {
        List<JsonNode> answers = service.batch("""
                {"title":"bad","idempotencyKey":7}
                {"title":"bad","idempotencyKey":""}
                {"idempotencyKey":"k","title": 'x'}
                {"title":"bad","idempotencyKey":"k1","idempotencyKey":"k2"}
                """);

        assertThat(answers.get(0).at("/errors/0/pointer").asString()).isEqualTo("/idempotencyKey");
        assertThat(answers.get(1).at("/errors/0/code").asString()).isEqualTo("wrong-form");
        assertThat(answers.get(2).toString()).contains("from line 3, column 32 on");
        assertThat(answers.get(3).get("status").asInt()).isEqualTo(400);
        assertThat(stored("bad")).isZero();
    }

    @Test
    void givesLinesTheKeyOfTheirBatchByTheirNumbers() {
        String lines = OnceTest.titled("numbered") + "\n" + OnceTest.titled("numbered") + "\n";

        List<String> first = sent(lines, "batch-1");

        assertThat(sent(lines, "batch-1")).isEqualTo(first);
        assertThat(sent(lines, "batch-2")).isNotEqualTo(first);
        assertThat(stored("numbered")).isEqualTo(4);
    }

    @Test
    void leavesTheKeysOfADryRunForTheRealBatch() {
        HttpRequest dry = service.to(ServiceUnderTest.RECOMMENDATIONS + "/batch?dryRun=true")
                .header("Content-Type", "application/x-ndjson")
                .POST(BodyPublishers.ofString(line("dry", "dry")))
                .build();

        assertThat(ServiceUnderTest.send(dry).body()).contains("\"answered\":1");
        assertThat(service.batch(line("dry", "dry")).get(0).has("id")).isTrue();
        assertThat(stored("dry")).isEqualTo(1);
    }

    @Test
    void saysOfALineWhoseCaseIsErasedThatItIs() {
        String id = service.batch(line("erased", "erased")).get(0).get("id").asString();
        ServiceUnderTest.send(service.to("/api/v1/cases/" + id).DELETE().build());

        JsonNode again = service.batch(line("erased", "erased")).get(0);

        assertThat(again.get("status").asInt()).isEqualTo(410);
        assertThat(again.get("line").asInt()).isEqualTo(1);
    }

    private static String line(String key, String title) {
        return "{\"title\":\"%s\",\"idempotencyKey\":\"%s\"}\n".formatted(title, key);
    }

    private static List<String> sent(String lines, @Nullable String key) {
        HttpRequest.Builder request = service.to(ServiceUnderTest.RECOMMENDATIONS + "/batch")
                .header("Content-Type", "application/x-ndjson")
                .POST(BodyPublishers.ofString(lines));
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        return ServiceUnderTest.send(request.build()).body().lines().toList();
    }

    private static int stored(String title) {
        return service.bean(JdbcClient.class)
                .sql("select count(*) from stored_recommendation where title = :title")
                .param("title", title)
                .query(Integer.class)
                .single();
    }
}
