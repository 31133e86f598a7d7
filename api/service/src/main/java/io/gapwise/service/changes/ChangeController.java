package io.gapwise.service.changes;

import io.gapwise.service.problems.BadParameters;
import io.gapwise.service.problems.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Tells what changed, the oldest first. */
@RestController
class ChangeController {

    static final String PATH = "/api/v1/changes";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ChangeFeed feed;
    private final ChangeWaits waits;

    ChangeController(ChangeFeed feed, ChangeWaits waits) {
        this.feed = feed;
        this.waits = waits;
    }

    /** @throws Refusal if changes are forgotten that were not read, or too many requests wait */
    @GetMapping(
            path = PATH,
            produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
    ResponseEntity<byte[]> list(HttpServletRequest request) throws BadParameters, Refusal {
        ChangeQuery query = ChangeQuery.read(request.getQueryString());
        ChangeCursor after = query.after();
        if (after == null) {
            after = query.fromNow() ? feed.end() : feed.beginning();
        }
        try {
            ChangePage page = waits.page(after, query, request);
            return ResponseEntity.ok()
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(JSON.writeValueAsString(json(page)).getBytes(StandardCharsets.UTF_8));
        } catch (ChangesGone e) {
            throw Refusal.changesGone();
        }
    }

    private static Map<String, Object> json(ChangePage page) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("items", page.events().stream().map(ChangeEvent::json).toList());
        json.put("next", page.next().text());
        json.put("more", page.more());
        return json;
    }
}
