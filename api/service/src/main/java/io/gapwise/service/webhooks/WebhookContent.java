package io.gapwise.service.webhooks;

import io.gapwise.service.changes.ChangeKind;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What somebody says of a webhook.
 *
 * @param kinds which changes are sent
 * @param description what it is for; may be empty
 * @param active whether anything is sent; what happens meanwhile is sent afterwards
 */
record WebhookContent(String url, Set<ChangeKind> kinds, String description, boolean active) {

    static final Set<ChangeKind> ALL = Set.copyOf(EnumSet.allOf(ChangeKind.class));

    WebhookContent {
        kinds = Set.copyOf(kinds);
    }

    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("url", url);
        json.put("kinds", words());
        json.put("description", description);
        json.put("active", active);
        return json;
    }

    List<String> words() {
        return kinds.stream().sorted().map(ChangeKind::word).toList();
    }
}
