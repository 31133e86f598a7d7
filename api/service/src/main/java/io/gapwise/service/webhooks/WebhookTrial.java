package io.gapwise.service.webhooks;

import io.gapwise.service.load.OpenWaits;
import io.gapwise.service.problems.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Sends a receiver something that says that it is a test, so that whoever sets it up sees at once whether it works. */
@Component
class WebhookTrial {

    private static final String KIND = "webhook.test";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final WebhookSender sender;
    private final OpenWaits waits;
    private final Clock clock;

    WebhookTrial(WebhookSender sender, OpenWaits waits, Clock clock) {
        this.sender = sender;
        this.waits = waits;
        this.clock = clock;
    }

    /**
     * Sends it, and tells what came of it. Nothing of it is stored.
     *
     * @throws Refusal if too many requests wait for something
     */
    Map<String, Object> send(Webhook hook, HttpServletRequest request) throws Refusal {
        String id = UUID.randomUUID().toString();
        String body = JSON.writeValueAsString(body(hook, id));
        AtomicReference<Outcome> outcome = new AtomicReference<>(Outcome.unreachable());
        try (OpenWaits.OpenWait open = waits.open(request, () -> {})) {
            open.outOfTurn(() -> outcome.set(sender.send(hook, id, body)));
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", id);
        json.put("delivered", outcome.get().delivered());
        json.put("result", outcome.get().result());
        return json;
    }

    private Map<String, Object> body(Webhook hook, String id) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("id", id);
        body.put("kind", KIND);
        body.put("at", clock.instant().truncatedTo(ChronoUnit.MILLIS).toString());
        body.put("subject", Map.of("href", "/api/v1/webhooks/" + hook.id()));
        return body;
    }
}
