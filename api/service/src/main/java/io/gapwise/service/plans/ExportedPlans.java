package io.gapwise.service.plans;

import io.gapwise.service.export.ExportPart;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Exports plans, their versions, and when they were asked for. */
@Component
@Order(36)
class ExportedPlans implements ExportPart {

    private static final String PLAN = "plan";
    private static final String VERSION = "plan-version";
    private static final String COMPUTATION = "plan-computation";
    private static final int AT_ONCE = 10;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final StoredPlans plans;
    private final StoredVersions versions;
    private final StoredComputations computations;

    ExportedPlans(StoredPlans plans, StoredVersions versions, StoredComputations computations) {
        this.plans = plans;
        this.versions = versions;
        this.computations = computations;
    }

    @Override
    public List<String> types() {
        return List.of(PLAN, VERSION, COMPUTATION);
    }

    @Override
    public Writing begin() {
        return lines -> {
            List<TrainingPlan> some = plans.behind("", AT_ONCE);
            while (!some.isEmpty()) {
                for (TrainingPlan plan : some) {
                    lines.add(PLAN, map(PlansJson.of(plan)));
                    of(plan.id(), lines);
                }
                some = plans.behind(some.get(some.size() - 1).id(), AT_ONCE);
            }
        };
    }

    /** A version that is made meanwhile, or left out, does not matter: what there is of each is written whole. */
    private void of(String plan, Lines lines) throws IOException {
        String digest = plans.digest(plan);
        for (ListedVersion listed : versions.listed(plan, digest)) {
            StoredVersions.Stored stored =
                    versions.find(plan, listed.number(), digest).orElse(null);
            if (stored != null) {
                ObjectNode json = PlansJson.object().put("plan", plan);
                json.setAll(PlansJson.of(stored));
                lines.add(VERSION, map(json));
            }
        }
        for (Computation computation : computations.of(plan)) {
            ObjectNode json = PlansJson.object().put("plan", plan);
            json.setAll(PlansJson.of(computation));
            lines.add(COMPUTATION, map(json));
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(ObjectNode json) {
        return JSON.convertValue(json, Map.class);
    }
}
