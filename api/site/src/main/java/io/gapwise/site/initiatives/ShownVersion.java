package io.gapwise.site.initiatives;

import io.gapwise.service.initiatives.InitiativeContent;
import io.gapwise.service.initiatives.InitiativeVersion;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Holds a version of a decision as a page shows it.
 *
 * @param changed the keys of the names of what it changed; empty in the first one
 */
record ShownVersion(int number, OffsetDateTime madeAt, String madeBy, List<String> changed) {

    /** @param versions the newest first */
    static List<ShownVersion> of(List<InitiativeVersion> versions) {
        List<ShownVersion> shown = new ArrayList<>();
        for (int i = 0; i < versions.size(); i++) {
            InitiativeVersion version = versions.get(i);
            shown.add(new ShownVersion(
                    version.number(),
                    version.madeAt(),
                    version.madeBy(),
                    i + 1 < versions.size() ? changes(versions.get(i + 1).content(), version.content()) : List.of()));
        }
        return shown;
    }

    private static List<String> changes(InitiativeContent before, InitiativeContent now) {
        Map<String, Object> then = parts(before);
        return parts(now).entrySet().stream()
                .filter(part -> !Objects.equals(part.getValue(), then.get(part.getKey())))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Map<String, Object> parts(InitiativeContent content) {
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("decide.name", content.title());
        parts.put("decide.decision", content.decision());
        parts.put("decide.reason", content.reason());
        parts.put("decide.owner", content.owner());
        parts.put("initiative.status", content.status());
        parts.put("decide.starts", content.startsOn());
        parts.put("decide.ends", content.endsOn());
        parts.put("decide.choices", content.choices());
        parts.put("decide.costs", List.of(content.costs(), Objects.toString(content.currency())));
        parts.put("decide.reaches", content.reaches());
        parts.put("decide.figure", content.figure());
        parts.put("initiative.isolation", content.isolation());
        parts.put("decide.intangibles", content.intangibles());
        parts.put("initiative.answers", content.answers());
        return parts;
    }
}
