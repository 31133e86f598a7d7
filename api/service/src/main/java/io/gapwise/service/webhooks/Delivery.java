package io.gapwise.service.webhooks;

import io.gapwise.service.changes.ChangeEvent;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A change that could not be delivered.
 *
 * @param attempts how often it was sent since somebody last asked for it
 * @param dueAt when it is sent again
 * @param lastResult what came of the last attempt
 */
record Delivery(
        ChangeEvent event,
        DeliveryState state,
        int attempts,
        OffsetDateTime dueAt,
        String lastResult,
        OffsetDateTime lastAt) {

    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", event.id());
        json.put("state", state.word());
        json.put("attempts", attempts);
        if (state == DeliveryState.WAITING) {
            json.put("dueAt", dueAt.toInstant().toString());
        }
        json.put("lastAt", lastAt.toInstant().toString());
        json.put("lastResult", lastResult);
        json.put("change", event.json());
        return json;
    }
}
