package io.gapwise.service.webhooks;

import io.gapwise.service.changes.ChangeKind;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An address to which changes are sent.
 *
 * @param secret what signs; it is shown once, when it is made
 * @param oldSecret what signed before and still does so, until {@code oldUntil}; null where there is none
 * @param missed whether changes were forgotten before they could be sent
 * @param failures how many attempts have failed in a row
 * @param restsUntil until when nothing is sent because too many failed; null where it does not rest
 * @param lastResult what came of the last attempt; null where there was none
 */
record Webhook(
        String tenant,
        String id,
        WebhookContent content,
        String secret,
        @Nullable String oldSecret,
        @Nullable OffsetDateTime oldUntil,
        long place,
        int mark,
        boolean missed,
        int failures,
        @Nullable OffsetDateTime restsUntil,
        @Nullable String lastResult,
        @Nullable OffsetDateTime lastAt,
        OffsetDateTime createdAt,
        String createdBy,
        long revision) {

    /** How long the secret before still signs, so that receivers can take the new one over. */
    static final Duration OVERLAP = Duration.ofHours(24);

    Set<ChangeKind> kinds() {
        return content.kinds();
    }

    /** Returns the secrets with which is signed at a time. */
    List<String> secrets(OffsetDateTime now) {
        return oldSecret != null && oldUntil != null && oldUntil.isAfter(now)
                ? List.of(secret, oldSecret)
                : List.of(secret);
    }

    boolean rests(OffsetDateTime now) {
        return restsUntil != null && restsUntil.isAfter(now);
    }

    /** Returns it as it is shown, without the secret. */
    Map<String, Object> json(Map<DeliveryState, Integer> undelivered) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", id);
        json.putAll(content.json());
        json.put("createdAt", createdAt.toInstant().toString());
        json.put("createdBy", createdBy);
        json.put("waiting", undelivered.getOrDefault(DeliveryState.WAITING, 0));
        json.put("dead", undelivered.getOrDefault(DeliveryState.DEAD, 0));
        json.put("failuresInARow", failures);
        json.put("missed", missed);
        if (restsUntil != null) {
            json.put("restsUntil", restsUntil.toInstant().toString());
        }
        if (lastAt != null) {
            json.put("lastAt", lastAt.toInstant().toString());
            json.put("lastResult", lastResult);
        }
        return json;
    }
}
