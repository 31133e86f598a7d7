package io.gapwise.service.priorities;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.app.ServiceUnderTest;
import io.gapwise.core.advice.Advisor;
import io.gapwise.core.ruleset.RuleSet;
import io.gapwise.insight.ranking.RankedPart;
import io.gapwise.service.access.Caller;
import io.gapwise.service.access.Callers;
import io.gapwise.service.initiatives.BegunInitiatives;
import io.gapwise.service.problems.Refusal;
import io.gapwise.service.recommendations.StoredAnswers;
import io.gapwise.service.rules.LiveRules;
import io.gapwise.service.strategy.Strategy;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/**
 * Only what has changed is looked at again, and what comes of it is the same as if all were ranked, grouped and proposed from
 * nothing.
 */
@Timeout(300)
class KeptRanksTest {

    private static final List<String> OBSTACLES =
            List.of("toolsInadequate", "neverLearned", "processBroken", "notTold");
    private static final List<String> TAGS =
            List.of("tool: CRM", "Tool: crm", "leader: Kim", "process: billing", "other");
    private static final int ALL = Integer.MAX_VALUE;

    private static ServiceUnderTest service;

    @BeforeAll
    static void start() {
        service = ServiceUnderTest.onItsOwn();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void whatIsKeptIsWhatACountFromNothingFinds(int seed) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<Future<?>> working = new ArrayList<>();
        for (int thread = 0; thread < 3; thread++) {
            Random random = new Random(10L * seed + thread);
            working.add(threads.submit(() -> change(random)));
        }
        Future<?> looking = threads.submit(() -> {
            while (working.stream().anyMatch(each -> !each.isDone())) {
                for (String path : List.of("priorities", "case-groups", "plan-candidates")) {
                    assertThat(service.get("/api/v1/" + path).statusCode())
                            .as(path)
                            .isEqualTo(200);
                }
            }
        });
        for (Future<?> each : working) {
            each.get();
        }
        looking.get();
        threads.shutdown();

        TenantPriorities kept = service.bean(Priorities.class).tenant(false);
        TenantPriorities anew = anew();
        assertThat(looked(kept).count()).isGreaterThan(20);
        assertThat(shown(kept)).isEqualTo(shown(anew));
    }

    /** Adds, changes, tags, archives, brings back and erases cases, and begins something on some. */
    private static void change(Random random) {
        List<String> own = new ArrayList<>();
        for (int step = 0; step < 60; step++) {
            if (own.size() < 8 || random.nextInt(3) > 0) {
                String id = id(send("POST", "/api/v1/cases", gapCase(random)));
                send("POST", "/api/v1/cases/" + id + "/recommendations", "");
                own.add(id);
            } else {
                changeOne(random, own);
            }
        }
    }

    private static void changeOne(Random random, List<String> own) {
        String path = "/api/v1/cases/" + own.get(random.nextInt(own.size()));
        switch (random.nextInt(6)) {
            case 0 -> {
                own.remove(path.substring(path.lastIndexOf('/') + 1));
                send("DELETE", path, "");
            }
            case 1 -> patch(path, "{\"archived\":true}");
            case 2 -> patch(path, "{\"archived\":false}");
            case 3 -> patch(path, "{\"tags\":[\"%s\"]}".formatted(TAGS.get(random.nextInt(TAGS.size()))));
            case 4 -> {
                patch(
                        path,
                        "{\"title\":\"%s\",\"goal\":{\"costPerYear\":%d,\"currency\":\"EUR\"}}"
                                .formatted(title(random), random.nextInt(9) * 100));
                send("POST", path + "/recommendations", "");
            }
            default -> {
                String answer = service.get(path).body();
                JsonNode last = ServiceUnderTest.JSON.readTree(answer).at("/lastAnswer");
                send(
                        "POST",
                        "/api/v1/initiatives",
                        "{\"recommendation\":\"%s\",\"title\":\"Begun\",\"decision\":\"FOLLOWED\",\"status\":\"RUNNING\",\"startsOn\":\"2026-01-05\"}"
                                .formatted(last.isString() ? last.asString() : ""));
            }
        }
    }

    private static void patch(String path, String json) {
        String tag = service.get(path).headers().firstValue("ETag").orElse("\"0\"");
        ServiceUnderTest.send(service.to(path)
                .header("Content-Type", "application/merge-patch+json")
                .header("If-Match", tag)
                .method("PATCH", BodyPublishers.ofString(json))
                .build());
    }

    private static HttpResponse<String> send(String method, String path, String json) {
        return ServiceUnderTest.send(service.to(path)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(json))
                .build());
    }

    private static String id(HttpResponse<String> made) {
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        return ServiceUnderTest.json(made).get("id").asString();
    }

    private static String title(Random random) {
        return IntStream.rangeClosed(0, 2 + random.nextInt(3))
                .mapToObj(i -> "word" + random.nextInt(7))
                .collect(Collectors.joining(" "));
    }

    private static String gapCase(Random random) {
        return """
                {"title":"%s","obstacles":{"%s":"PRESENT"},"evidence":{"sources":["OBSERVATION"]},"tags":["%s"],
                "gap":{"capability":"Ability %d"},"audience":{"role":"Role %d","headcount":%d},
                "goal":{"strategic":"%s","stake":"SERIOUS","costPerYear":%d,"currency":"EUR"}}""".formatted(
                        title(random),
                        OBSTACLES.get(random.nextInt(OBSTACLES.size())),
                        TAGS.get(random.nextInt(TAGS.size())),
                        random.nextInt(4),
                        random.nextInt(5),
                        1 + random.nextInt(50),
                        random.nextBoolean() ? "YES" : "NO",
                        random.nextInt(9) * 100);
    }

    /** Returns a case as it is sent with the wish for an answer, which takes no tags. */
    private static String untagged(String json) {
        return json.replaceAll("\"tags\":\\[[^]]*],", "");
    }

    private static TenantPriorities anew() {
        return new TenantPriorities(
                service.bean(RankedAnswers.class),
                service.bean(StoredAnswers.class),
                service.bean(Strategy.class),
                service.bean(BegunInitiatives.class),
                false);
    }

    private static RankedCases looked(TenantPriorities tenant) {
        LocalDate day = LocalDate.ofInstant(service.bean(Clock.class).instant(), ZoneOffset.UTC);
        return looked(tenant, day, ALL);
    }

    private static RankedCases looked(TenantPriorities tenant, LocalDate day, int atOnce) {
        try {
            return tenant.now(service.bean(LiveRules.class).now().advisor(), day, atOnce);
        } catch (Refusal e) {
            throw new IllegalStateException(e);
        }
    }

    /** Everything that pages and answers show of the ranks. */
    private static List<Object> shown(TenantPriorities tenant) {
        RankedCases ranked = looked(tenant);
        SharedThings.Answers answers = tenant.shared().answers(null, ALL);
        List<Object> shown = new ArrayList<>(List.of(
                ranked.byCase(),
                ranked.byAnswer(),
                ranked.waiting(),
                String.valueOf(ranked.currency()),
                tenant.shared().page(new GroupFilter(false, null, 0, ALL, 0, ALL, ALL)),
                answers.count(),
                List.copyOf(answers.shared().entrySet())));
        ranked.order().parts().forEach(part -> {
            shown.add(part.part());
            shown.add(List.<RankedPart.Placed>copyOf(part.placed()));
        });
        return shown;
    }

    @Test
    void whoLooksWhileManyAreWeighedIsToldHowManyWait() {
        service.batch(IntStream.range(0, 150)
                .mapToObj(i -> gapCase(new Random(i)).replace("\n", ""))
                .map(KeptRanksTest::untagged)
                .collect(Collectors.joining("\n")));
        TenantPriorities tenant = anew();
        LocalDate day = LocalDate.now();

        RankedCases first = looked(tenant, day, 100);
        assertThat(first.count()).isZero();
        assertThat(first.waiting()).isGreaterThanOrEqualTo(150);
        assertThat(tenant.weighSome()).isTrue();
        RankedCases next = looked(tenant, day, 0);
        assertThat(next.count()).isEqualTo(100);
        assertThat(next.count() + next.waiting()).isEqualTo(first.waiting());
        while (tenant.weighSome()) {
            assertThat(looked(tenant, day, 0).waiting()).isPositive();
        }
        assertThat(shown(tenant)).isEqualTo(shown(anew()));
    }

    @Test
    void otherRulesWeighAllCasesAgain() throws Exception {
        send("POST", "/api/v1/recommendations", untagged(gapCase(new Random(77))));
        TenantPriorities tenant = anew();
        int all = looked(tenant).count();
        RuleSet rules = service.bean(LiveRules.class).now().advisor().ruleSet();

        RankedCases ranked = tenant.now(new Advisor(rules), LocalDate.now(), 0);

        assertThat(all).isPositive();
        assertThat(ranked.count()).isZero();
        assertThat(ranked.waiting()).isEqualTo(all);
    }

    @Test
    void anotherTenantSeesNothingOfIt() {
        send("POST", "/api/v1/recommendations", untagged(gapCase(new Random(5))));
        assertThat(looked(anew()).count()).isPositive();

        Map<String, RankedCase> others =
                Callers.as(Caller.program("others"), () -> looked(anew()).byCase());

        assertThat(others).isEmpty();
    }
}
