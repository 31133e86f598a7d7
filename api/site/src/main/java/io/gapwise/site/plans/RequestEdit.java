package io.gapwise.site.plans;

import io.gapwise.core.json.BadCase;
import io.gapwise.core.json.JsonTree;
import io.gapwise.practice.plan.PlanRequest;
import io.gapwise.practice.planfile.BadPlanFile;
import io.gapwise.practice.planfile.PlanJson;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Changes a request in its written form, so that what is typed is checked by the same reader as what programs send. */
final class RequestEdit {

    private final ObjectNode json;

    private RequestEdit(ObjectNode json) {
        this.json = json;
    }

    static RequestEdit of(PlanRequest request) {
        try {
            return new RequestEdit(
                    (ObjectNode) JsonTree.read(PlanJson.text(request).getBytes(StandardCharsets.UTF_8)));
        } catch (BadCase e) {
            throw new IllegalStateException("What was written can be read.", e);
        }
    }

    static RequestEdit of(ObjectNode json) {
        return new RequestEdit(json);
    }

    ObjectNode json() {
        return json;
    }

    ObjectNode means() {
        return json.withObjectProperty("means");
    }

    ArrayNode candidates() {
        return json.withArrayProperty("candidates");
    }

    ArrayNode byHand() {
        return json.withArrayProperty("byHand");
    }

    /** Returns where a candidate stands; -1 where there is none of this id. */
    int position(String candidate) {
        ArrayNode all = candidates();
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).path("id").asString("").equals(candidate)) {
                return i;
            }
        }
        return -1;
    }

    /** Takes away what was decided by hand about a candidate. */
    void decideNothing(String candidate) {
        ArrayNode decided = byHand();
        for (int i = decided.size() - 1; i >= 0; i--) {
            if (decided.get(i).path("candidate").asString("").equals(candidate)) {
                decided.remove(i);
            }
        }
    }

    /** Takes a candidate away; the others do not wait for it any more and need not keep apart from it. */
    void remove(String candidate) {
        candidates().remove(position(candidate));
        decideNothing(candidate);
        for (JsonNode other : candidates()) {
            without(other.path("after"), candidate);
            without(other.path("apart"), candidate);
        }
    }

    private static void without(JsonNode names, String name) {
        if (names instanceof ArrayNode all) {
            for (int i = all.size() - 1; i >= 0; i--) {
                if (all.get(i).asString("").equals(name)) {
                    all.remove(i);
                }
            }
        }
    }

    PlanRequest read(Locale language) throws BadPlanFile {
        return PlanJson.read(JsonTree.write(json), language);
    }
}
