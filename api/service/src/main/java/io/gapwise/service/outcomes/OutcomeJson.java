package io.gapwise.service.outcomes;

import io.gapwise.core.wording.Sentence;
import io.gapwise.practice.figure.Point;
import io.gapwise.practice.outcomes.Observation;
import io.gapwise.service.export.EmbeddedJson;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

/** Writes what was measured as JSON; what nobody said is left out. */
final class OutcomeJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private OutcomeJson() {}

    static Map<String, Object> observation(StoredObservation stored) {
        Observation content = stored.content();
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("id", stored.id());
        members.put("kind", content.kind().name());
        members.put("level", content.kind().level());
        members.put("on", content.on().toString());
        put(members, "count", content.count());
        put(members, "of", content.of());
        put(members, "value", content.value());
        members.put("by", content.by().name());
        put(members, "note", stored.note());
        put(members, "sheet", stored.sheet());
        members.put("createdAt", stored.createdAt().toInstant().toString());
        members.put("createdBy", stored.createdBy());
        return members;
    }

    /** @param reaches how many people the initiative is to reach; null where nobody said */
    static Map<String, Object> observation(StoredObservation stored, @Nullable Integer reaches, Locale language) {
        Map<String, Object> members = observation(stored);
        Integer of = stored.content().of();
        if (reaches != null && of != null && of > reaches) {
            members.put(
                    "notices",
                    List.of(Sentence.of("observation.beyond", of, reaches).in(language)));
        }
        return members;
    }

    static Map<String, Object> point(Point point) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("on", point.on().toString());
        members.put("value", point.value());
        return members;
    }

    static Map<String, Object> series(SeriesName name, List<Point> points) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("series", name.name());
        members.put("points", points.stream().map(OutcomeJson::point).toList());
        return members;
    }

    static Map<String, Object> change(InitiativeOutcomes.SeriesChange change) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("series", change.series().name());
        members.put("added", change.added());
        members.put("replaced", change.replaced());
        members.put("unchanged", change.unchanged());
        members.put(
                "duplicates",
                change.duplicates().stream().map(LocalDate::toString).toList());
        members.put("total", change.total());
        return members;
    }

    static Map<String, Object> sheet(OutcomeImports.Import taken) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("id", taken.id());
        members.put("initiative", taken.initiative());
        members.put("map", EmbeddedJson.of(taken.map()));
        members.put("result", EmbeddedJson.of(taken.result()));
        members.put("createdAt", taken.createdAt().toInstant().toString());
        members.put("createdBy", taken.createdBy());
        return members;
    }

    static void put(Map<String, Object> members, String name, @Nullable Object value) {
        if (value != null) {
            members.put(name, value);
        }
    }

    static String text(Object value) {
        return JSON.writeValueAsString(value);
    }

    static ResponseEntity<byte[]> answer(ResponseEntity.BodyBuilder answer, Object value) {
        return answer.contentType(MediaType.APPLICATION_JSON).body(JSON.writeValueAsBytes(value));
    }
}
