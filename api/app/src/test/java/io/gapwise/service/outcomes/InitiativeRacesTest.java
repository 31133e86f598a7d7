package io.gapwise.service.outcomes;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.app.ServiceUnderTest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;

/** Many who write something of one initiative at one moment lose nothing, double nothing, and leave nothing behind. */
@Timeout(120)
class InitiativeRacesTest {

    private static final int MANY = 20;

    private static final String REPORT = """
            Full name;Completion status
            Ada Berg;Completed
            Ben Cole;In progress
            Cleo Dahl;Completed
            Dan Egger;Completed
            """;

    private static ServiceUnderTest service;

    private static ExecutorService threads;

    @BeforeAll
    static void start() {
        // One client may otherwise send fewer files at once.
        service = ServiceUnderTest.onItsOwn("--gapwise.limits.uploads=100");
        threads = Executors.newFixedThreadPool(MANY);
    }

    @AfterAll
    static void stop() {
        threads.shutdownNow();
        service.close();
    }

    @RepeatedTest(3)
    void leavesNothingOfWhatIsWrittenWhileACaseIsErased() throws Exception {
        Outcomes initiative = Outcomes.begunWeeksAgo(service, 10, "");

        List<HttpResponse<String>> answers = atOnce(number -> number == MANY / 2
                ? Outcomes.send(service, "DELETE", "/api/v1/cases/" + initiative.caseId(), "", "")
                : write(initiative, number, "Mx Hidden "));

        assertThat(answers).extracting(HttpResponse::statusCode).isSubsetOf(200, 201, 404, 410);
        assertThat(answers.get(MANY / 2).statusCode()).isEqualTo(200);
        String export = service.get("/api/v1/export").body();
        assertThat(export).doesNotContain("Mx Hidden");
        assertThat(export.lines().filter(line -> line.contains(initiative.id())))
                .as("what is kept of the initiative")
                .allSatisfy(line -> assertThat(line)
                        .doesNotContain("\"initiative-check\"")
                        .doesNotContain("\"initiative-observation\"")
                        .doesNotContain("\"initiative-point\"")
                        .doesNotContain("\"initiative-sheet\""));
    }

    @RepeatedTest(3)
    void beginsNoInitiativeOnACaseThatIsErasedAtThatMoment() throws Exception {
        Outcomes first = Outcomes.begunWeeksAgo(service, 10, "");
        String answer =
                ServiceUnderTest.json(first.get("")).get("recommendation").asString();

        atOnce(number -> number == MANY / 2
                ? Outcomes.send(service, "DELETE", "/api/v1/cases/" + first.caseId(), "", "")
                : Outcomes.send(
                        service,
                        "POST",
                        "/api/v1/initiatives",
                        "application/json",
                        "{\"recommendation\":\"%s\",\"decision\":\"FOLLOWED\",\"owner\":\"Mx Sought\"}"
                                .formatted(answer)));

        assertThat(service.get("/api/v1/export").body()).doesNotContain("Mx Sought");
    }

    @RepeatedTest(3)
    void answersThatThereIsNoSuchInitiativeOnceItIsDeleted() throws Exception {
        Outcomes initiative = Outcomes.begunWeeksAgo(service, 10, "");

        List<HttpResponse<String>> answers =
                atOnce(number -> number == MANY / 2 ? initiative.delete("") : write(initiative, number, "beside "));

        assertThat(answers).extracting(HttpResponse::statusCode).isSubsetOf(200, 201, 204, 404);
    }

    @RepeatedTest(3)
    void countsAReportOnceThatIsSentTwentyTimesAtOnce() throws Exception {
        Outcomes initiative = Outcomes.begunWeeksAgo(service, 20, ",\"reaches\":20");
        String path = "/sheets?on=" + Outcomes.today().minusWeeks(1);

        List<HttpResponse<String>> answers = atOnce(number -> initiative.postFile(path, REPORT));

        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(200);
        assertThat(ServiceUnderTest.json(initiative.get("/observations")).findValuesAsString("kind"))
                .containsExactly("COMPLETED", "STARTED");
        assertThat(ServiceUnderTest.json(initiative.get("/follow-up"))
                        .at("/followUp/reach/completed")
                        .asInt())
                .isEqualTo(15);
    }

    @RepeatedTest(3)
    void keepsOneValueOfADayThatTwentySendAtOnce() throws Exception {
        Outcomes initiative = Outcomes.begunWeeksAgo(service, 20, "");

        List<HttpResponse<String>> answers = atOnce(number ->
                initiative.post("/series", "{\"points\":[{\"on\":\"2026-03-01\",\"value\":%d}]}".formatted(number)));

        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(200);
        assertThat(answers.stream()
                        .mapToInt(
                                each -> ServiceUnderTest.json(each).get("added").asInt()))
                .as("who added the day and who replaced its value")
                .containsOnlyOnce(1);
        assertThat(ServiceUnderTest.json(initiative.get("/series")).at("/0/points"))
                .hasSize(1);
    }

    @RepeatedTest(3)
    void numbersTheChecksThatTwentyMakeAtOnce() throws Exception {
        Outcomes initiative = Outcomes.begunWeeksAgo(service, 20, "");

        List<HttpResponse<String>> answers = atOnce(number -> initiative.post(
                "/checks", "{\"note\":\"Nr. %1$d\",\"answers\":{\"use\":{\"percent\":%1$d}}}".formatted(number)));

        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(201);
        List<Integer> numbers = new ArrayList<>();
        for (JsonNode check : ServiceUnderTest.json(initiative.get("/checks"))) {
            numbers.add(check.get("number").asInt());
        }
        assertThat(numbers)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, MANY).boxed().toList());
    }

    @RepeatedTest(3)
    void connectsTheActivitiesThatTwentySendAtOnce() throws Exception {
        Outcomes initiative = Outcomes.begunWeeksAgo(service, 20, "");

        List<HttpResponse<String>> answers = atOnce(number -> Outcomes.send(
                service,
                "PUT",
                initiative.path("/activities"),
                "application/json",
                "{\"activities\":[{\"id\":\"https://lms.example/shared\"},{\"id\":\"https://lms.example/%d\"}]}"
                        .formatted(number)));

        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(200);
        assertThat(ServiceUnderTest.json(initiative.get("/activities")).get("activities"))
                .hasSize(2);
    }

    /** Writes something of an initiative, another kind of thing for each number. */
    private static HttpResponse<String> write(Outcomes initiative, int number, String text) {
        return switch (number % 6) {
            case 0 ->
                initiative.post(
                        "/checks",
                        "{\"note\":\"%1$s%2$d\",\"answers\":{\"use\":{\"percent\":%2$d}}}".formatted(text, number));
            case 1 ->
                initiative.post(
                        "/observations",
                        "{\"kind\":\"LIKED\",\"on\":\"2026-03-01\",\"value\":%2$d,\"note\":\"%1$s%2$d\"}"
                                .formatted(text, number));
            case 2 ->
                initiative.post(
                        "/series", "{\"points\":[{\"on\":\"2026-03-%02d\",\"value\":3}]}".formatted(number + 1));
            case 3 -> initiative.postFile("/sheets?on=2026-03-01", REPORT);
            case 4 ->
                Outcomes.send(
                        service,
                        "PUT",
                        initiative.path("/activities"),
                        "application/json",
                        "{\"activities\":[{\"id\":\"https://lms.example/%d\"}]}".formatted(number));
            default ->
                initiative.post(
                        "/at-work",
                        "{\"asked\":\"PERFORMERS\",\"task\":\"%1$s%2$d\",\"asker\":\"%1$s\"}".formatted(text, number));
        };
    }

    /** Does something as often as there are threads, and begins with all of them in the same moment. */
    private static List<HttpResponse<String>> atOnce(IntFunction<HttpResponse<String>> work) throws Exception {
        CyclicBarrier together = new CyclicBarrier(MANY);
        List<Callable<HttpResponse<String>>> all = IntStream.range(0, MANY)
                .mapToObj(number -> (Callable<HttpResponse<String>>) () -> {
                    together.await();
                    return work.apply(number);
                })
                .toList();
        List<HttpResponse<String>> answers = new ArrayList<>();
        for (Future<HttpResponse<String>> each : threads.invokeAll(all)) {
            answers.add(answer(each));
        }
        return answers;
    }

    private static HttpResponse<String> answer(Future<HttpResponse<String>> each) throws InterruptedException {
        try {
            return Objects.requireNonNull(each.get());
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
