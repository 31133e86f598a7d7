package io.gapwise.service.plans;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.app.ServiceUnderTest;
import io.gapwise.service.quotas.Quota;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What a plan holds of a case goes with it; what a tenant has of plans is given away and limited. */
@Timeout(180)
class PlanErasureTest {

    private static final String SECRET = "Whispers on ward seven";

    @TempDir
    private Path folder;

    @Test
    void takesTheTitleOfAnErasedCaseOutOfAllThatIsPlanned() {
        try (ServiceUnderTest service = ServiceUnderTest.on(folder, "--" + HeldSolver.SETTING + "=yes")) {
            PlanClient plans = new PlanClient(service, null);
            String id = caseCalled(plans, SECRET);
            String plan = plans.add(request(id));
            HeldSolver solver = service.bean(HeldSolver.class);
            solver.letOn(1);
            plans.computed(plan);
            plans.approve(plan, 1, "{}");
            // One is being worked out while the case is erased.
            plans.change(plan, request(id).replace("\"Q1\"", "\"Q1\",\"Q2\""));
            HttpResponse<String> asked = plans.send("POST", plan + "/computations", null);

            HttpResponse<String> erased = plans.send("DELETE", "/api/v1/cases/" + id, null);
            solver.letOn(1);
            JsonNode later = plans.made(plan, asked);

            assertThat(ServiceUnderTest.json(erased).at("/erased/plans").asInt())
                    .isEqualTo(1);
            JsonNode kept = plans.json(plan);
            assertThat(kept.at("/request/gaps/0/id").asString()).isEqualTo(id);
            assertThat(kept.at("/request/candidates").findValuesAsString("title"))
                    .containsExactly("only", "For two of them");
            assertThat(later.at("/report/planned").findValuesAsString("title"))
                    .containsExactly("only", "For two of them");
            assertThat(later.get("upToDate").asBoolean()).isTrue();
            assertThat(plans.json(plan + "/versions/1").get("state").asString()).isEqualTo("APPROVED");
            for (String path : List.of("", "/versions/1", "/versions/2")) {
                assertThat(plans.get(plan + path).body()).as(path).doesNotContain(SECRET);
            }
            assertThat(plans.get("/api/v1/export").body()).doesNotContain(SECRET);
            assertThat(plans.json(plan + "/differences?from=1&to=2")
                            .get("differing")
                            .asInt())
                    .isZero();
        }
    }

    @Test
    void givesAwayAllThatATenantHasOfPlans() {
        try (ServiceUnderTest service = ServiceUnderTest.on(folder)) {
            PlanClient plans = new PlanClient(service, null);
            String plan = plans.add(PlansTest.REQUEST);
            JsonNode version = plans.computed(plan);

            List<JsonNode> lines = plans.get("/api/v1/export")
                    .body()
                    .lines()
                    .map(line -> (JsonNode) ServiceUnderTest.JSON.readTree(line))
                    .toList();

            assertThat(lines).anySatisfy(line -> {
                assertThat(line.path("type").asString("")).isEqualTo("plan");
                assertThat(line.get("request")).isEqualTo(plans.json(plan).get("request"));
            });
            assertThat(lines).anySatisfy(line -> {
                assertThat(line.path("type").asString("")).isEqualTo("plan-version");
                assertThat(line.get("report")).isEqualTo(version.get("report"));
            });
            assertThat(lines)
                    .anySatisfy(
                            line -> assertThat(line.path("type").asString("")).isEqualTo("plan-computation"));
            assertThat(lines.get(lines.size() - 1).get("end").asBoolean()).isTrue();
        }
    }

    @Test
    void keepsNoMorePlansThanMayBeStoredAndTellsWhoDidWhat() {
        try (ServiceUnderTest service = ServiceUnderTest.on(folder, "--gapwise.quotas.plans=1")) {
            PlanClient plans = new PlanClient(service, null);
            String plan = plans.add(PlansTest.REQUEST);
            plans.computed(plan);
            plans.approve(plan, 1, "{}");

            HttpResponse<String> full =
                    plans.send("POST", PlanClient.PATH, "{\"name\":\"More\",\"request\":" + PlansTest.REQUEST + "}");
            assertThat(full.statusCode()).isEqualTo(409);
            assertThat(full.body()).contains("urn:gapwise:problem:quota-reached", "1 plans and has 1");
            assertThat(Quota.valueOf("PLANS")).isNotNull();
            plans.send("DELETE", plan, null);
            plans.add(PlansTest.REQUEST);

            assertThat(plans.get("/api/v1/audit").body())
                    .contains("plan-added", "plan-computed", "plan-approved", "plan-deleted");
        }
    }

    private static String caseCalled(PlanClient plans, String title) {
        HttpResponse<String> added = plans.send("POST", "/api/v1/cases", "{\"title\":\"" + title + "\"}");
        return added.headers().firstValue("Location").orElseThrow().replaceFirst(".*/", "");
    }

    private static String request(String caseId) {
        return """
                {"means":{"periods":["Q1"]},"gaps":[{"id":"%1$s","title":"%2$s"},{"id":"other","title":"Another"}],
                 "candidates":[{"id":"only","title":"%2$s: coaching","gaps":["%1$s"]},
                  {"id":"both","title":"For two of them","gaps":["%1$s","other"]}]}""".formatted(caseId, SECRET);
    }
}
