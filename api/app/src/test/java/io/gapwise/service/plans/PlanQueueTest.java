package io.gapwise.service.plans;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.app.ServiceUnderTest;
import io.gapwise.service.access.TenantByHeader;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Plans are worked out one after the other, in fair turns, and never behind the back of who deletes or cancels. */
@Timeout(180)
class PlanQueueTest {

    private static final String HELD = "--" + HeldSolver.SETTING + "=yes";
    private static final String TENANTS = "--" + TenantByHeader.SETTING + "=true";

    @TempDir
    private Path folder;

    @Test
    void worksOutTwentyAtOnceOneAfterTheOther() throws Exception {
        try (ServiceUnderTest service = ServiceUnderTest.on(folder, HELD)) {
            PlanClient plans = new PlanClient(service, null);
            List<String> all = IntStream.range(0, 20)
                    .mapToObj(i -> plans.add(named("P" + i)))
                    .toList();
            ExecutorService threads = Executors.newFixedThreadPool(20);
            List<Future<HttpResponse<String>>> asked = all.stream()
                    .map(plan -> threads.submit(() -> plans.send("POST", plan + "/computations", null)))
                    .toList();
            service.bean(HeldSolver.class).letOn(20);
            for (int i = 0; i < all.size(); i++) {
                HttpResponse<String> answer = asked.get(i).get();
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
                assertThat(plans.made(all.get(i), answer).get("number").asInt()).isEqualTo(1);
            }
            threads.shutdown();
            assertThat(service.bean(HeldSolver.class).mostAtOnce).hasValue(1);
            assertThat(service.bean(HeldSolver.class).begun).hasSize(20).doesNotHaveDuplicates();
        }
    }

    /** Who presses twenty times has one version worked out. */
    @Test
    void asksOnceForWhatIsAskedForTwentyTimes() throws Exception {
        try (ServiceUnderTest service = ServiceUnderTest.on(folder, HELD)) {
            PlanClient plans = new PlanClient(service, null);
            String plan = plans.add(named("P"));
            ExecutorService threads = Executors.newFixedThreadPool(20);
            List<Future<HttpResponse<String>>> asked = IntStream.range(0, 20)
                    .mapToObj(i -> threads.submit(() -> plans.send("POST", plan + "/computations", null)))
                    .toList();
            for (Future<HttpResponse<String>> each : asked) {
                assertThat(each.get().headers().firstValue("Location").orElseThrow())
                        .endsWith("/computations/1");
            }
            threads.shutdown();
            service.bean(HeldSolver.class).letOn(1);
            assertThat(plans.made(plan, asked.get(0).get()).get("number").asInt())
                    .isEqualTo(1);
            assertThat(plans.json(plan + "/versions")).hasSize(1);
        }
    }

    @Test
    void letsTenantsTakeTurnsAndSaysWhenItIsFull() {
        try (ServiceUnderTest service = ServiceUnderTest.on(folder, HELD, TENANTS, "--gapwise.plans.waiting=8")) {
            PlanClient alfa = new PlanClient(service, "alfa");
            PlanClient beta = new PlanClient(service, "beta");
            List<HttpResponse<String>> ofAlfa = Stream.of("A1", "A2", "A3", "A4")
                    .map(name -> alfa.send("POST", alfa.add(named(name)) + "/computations", null))
                    .toList();
            HeldSolver solver = service.bean(HeldSolver.class);
            await(() -> !solver.begun.isEmpty());

            HttpResponse<String> full = alfa.send("POST", alfa.add(named("A5")) + "/computations", null);
            HttpResponse<String> ofBeta = beta.send("POST", beta.add(named("B1")) + "/computations", null);

            assertThat(full.statusCode()).isEqualTo(429);
            assertThat(full.headers().firstValue("Retry-After")).isPresent();
            assertThat(full.body()).contains("urn:gapwise:problem:plan-queue-full", "of one organisation at most 4");
            assertThat(ServiceUnderTest.json(ofBeta).get("place").asInt()).isEqualTo(1);
            assertThat(alfa.json(location(ofAlfa.get(1))).get("place").asInt()).isEqualTo(2);
            assertThat(alfa.json(location(ofAlfa.get(0))).get("state").asString())
                    .isEqualTo("RUNNING");
            solver.letOn(5);
            alfa.ended(location(ofAlfa.get(3)));
            assertThat(solver.begun).containsExactly("A1", "B1", "A2", "A3", "A4");
            // What is another tenant's is not there, whatever its state.
            assertThat(alfa.get(location(ofBeta)).statusCode()).isEqualTo(404);
            assertThat(alfa.send("DELETE", location(ofBeta), null).statusCode()).isEqualTo(404);
        }
    }

    /** What is refused leaves nothing behind: the plan is changed by what happened and worked out anew, or neither. */
    @Test
    void changesNothingOfAPlanThatCannotBeWorkedOutAnew() {
        try (ServiceUnderTest service = ServiceUnderTest.on(folder, HELD, "--gapwise.plans.waiting=8")) {
            PlanClient plans = new PlanClient(service, null);
            String plan = plans.add(named("P"));
            service.bean(HeldSolver.class).letOn(1);
            int version = plans.computed(plan).get("number").asInt();
            assertThat(plans.approve(plan, version, "{}").statusCode()).isEqualTo(200);
            Stream.of("A1", "A2", "A3", "A4")
                    .forEach(name -> plans.send("POST", plans.add(named(name)) + "/computations", null));
            String before = plans.get(plan).body();
            String period = plans.json(plan).at("/request/means/periods/0").asString();

            HttpResponse<String> full = plans.replan(
                    plan, "{\"from\":\"%s\",\"happened\":[{\"what\":\"MONEY\",\"inAll\":1}]}".formatted(period));

            assertThat(full.statusCode()).as(full.body()).isEqualTo(429);
            assertThat(plans.get(plan).body()).isEqualTo(before);
            service.bean(HeldSolver.class).letOn(4);
        }
    }

    @Test
    void cancelsWhatWaitsAndWhatRuns() {
        try (ServiceUnderTest service = ServiceUnderTest.on(folder, HELD)) {
            PlanClient plans = new PlanClient(service, null);
            String running = location(plans.send("POST", plans.add(named("R")) + "/computations", null));
            String waiting = location(plans.send("POST", plans.add(named("W")) + "/computations", null));
            String last = location(plans.send("POST", plans.add(named("L")) + "/computations", null));
            await(() -> plans.json(running).get("state").asString().equals("RUNNING"));

            assertThat(plans.send("DELETE", waiting, null).statusCode()).isEqualTo(204);
            assertThat(plans.send("DELETE", running, null).statusCode()).isEqualTo(204);
            await(() -> plans.json(last).get("state").asString().equals("RUNNING"));
            service.bean(HeldSolver.class).letOn(1);

            assertThat(plans.ended(last).get("state").asString()).isEqualTo("DONE");
            for (String cancelled : List.of(running, waiting)) {
                assertThat(plans.json(cancelled).get("failure").asString()).isEqualTo("CANCELLED");
                assertThat(plans.json(cancelled.replaceFirst("/computations.*", "/versions")))
                        .isEmpty();
                assertThat(plans.send("DELETE", cancelled, null).statusCode()).isEqualTo(409);
            }
        }
    }

    @Test
    void storesNothingOfAPlanThatIsDeletedWhileItIsWorkedOut() {
        try (ServiceUnderTest service = ServiceUnderTest.on(folder, HELD)) {
            PlanClient plans = new PlanClient(service, null);
            String plan = plans.add(named("D"));
            String next = plans.add(named("N"));
            plans.send("POST", plan + "/computations", null);
            await(() -> !service.bean(HeldSolver.class).begun.isEmpty());

            assertThat(plans.send("DELETE", plan, null).statusCode()).isEqualTo(204);
            HttpResponse<String> asked = plans.send("POST", next + "/computations", null);
            service.bean(HeldSolver.class).letOn(2);

            assertThat(plans.made(next, asked).get("number").asInt()).isEqualTo(1);
            assertThat(plans.get("/api/v1/export").body())
                    .doesNotContain("\"D\"")
                    .contains("\"plan-version\"");
        }
    }

    /** What ran when the program ended is broken off, and what waited is worked out by the next one. */
    @Test
    void breaksOffWhatRanAndGoesOnWithWhatWaitedAfterARestart() {
        String running;
        String waiting;
        try (ServiceUnderTest service = ServiceUnderTest.on(folder, HELD)) {
            PlanClient plans = new PlanClient(service, null);
            running = location(plans.send("POST", plans.add(named("R")) + "/computations", null));
            await(() -> plans.json(running).get("state").asString().equals("RUNNING"));
            waiting = location(plans.send("POST", plans.add(named("W")) + "/computations", null));
        }
        try (ServiceUnderTest service = ServiceUnderTest.on(folder)) {
            PlanClient plans = new PlanClient(service, null);
            JsonNode broken = plans.json(running);

            assertThat(broken.get("state").asString()).isEqualTo("FAILED");
            assertThat(broken.get("failure").asString()).isEqualTo("BROKEN_OFF");
            assertThat(plans.ended(waiting).get("version").asInt()).isEqualTo(1);
            assertThat(plans.computed(running.replaceFirst("/computations.*", ""))
                            .get("number")
                            .asInt())
                    .isEqualTo(1);
        }
    }

    static String named(String title) {
        return "{\"means\":{\"periods\":[\"Q1\"]},\"candidates\":[{\"id\":\"c\",\"title\":\"%s\"}]}".formatted(title);
    }

    private static String location(HttpResponse<String> asked) {
        return asked.headers().firstValue("Location").orElseThrow();
    }

    private static void await(java.util.function.BooleanSupplier what) {
        for (int i = 0; i < 400; i++) {
            if (what.getAsBoolean()) {
                return;
            }
            PlanClient.pause();
        }
        throw new AssertionError("It never came.");
    }
}
