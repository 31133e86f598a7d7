package io.gapwise.service.plans;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.app.ServiceUnderTest;
import io.gapwise.practice.plan.PlanRequest;
import io.gapwise.practice.planfile.PlanJson;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A newcomer finds a plan of the made-up company, apart from his own. */
@Timeout(180)
class SamplePlanTest {

    @TempDir
    private Path folder;

    /** What is stored with the program is what the planner finds: what is made up is the company, not the plan. */
    @Test
    void storesWhatThePlannerFinds() throws Exception {
        PlanRequest request = SamplePlan.request(ServiceUnderTest.JSON.readTree(SamplePlan.read("sample-plan.json")));

        String found = PlanJson.text(new UsualSolver().solve(request, () -> {}));

        assertThat(ServiceUnderTest.JSON.readTree(SamplePlan.read("sample-plan-report.json")))
                .as(found)
                .isEqualTo(ServiceUnderTest.JSON.readTree(found));
    }

    @Test
    void showsAPlanThatIsApprovedAndChecked() {
        try (ServiceUnderTest service = ServiceUnderTest.on(folder, "--gapwise.samples=true")) {
            PlanClient plans = new PlanClient(service, null);
            assertThat(plans.json(PlanClient.PATH)).isEmpty();
            JsonNode sample = plans.json(PlanClient.PATH + "?sample=yes").get(0);
            assertThat(sample.get("approved").asInt()).isEqualTo(1);
            String plan = PlanClient.PATH + "/" + sample.get("id").asString();

            JsonNode version = plans.json(plan + "/versions/1");
            assertThat(version.get("upToDate").asBoolean()).isTrue();
            assertThat(version.at("/report/planned")).hasSizeGreaterThan(5);
            assertThat(version.at("/report/leftOut")).hasSizeGreaterThan(2);
            assertThat(version.at("/request/gaps")).hasSize(12);
            JsonNode check = plans.json(plan + "/check");
            assertThat(check.get("dated").asBoolean()).isTrue();
            assertThat(check.get("objectives"))
                    .hasSize(5)
                    .allSatisfy(each ->
                            assertThat(each.get("inStrategy").asBoolean()).isTrue());
            // The sample year has initiatives on two of its cases.
            assertThat(check.findValues("initiatives").stream()
                            .mapToInt(JsonNode::size)
                            .sum())
                    .isPositive();
        }
    }
}
