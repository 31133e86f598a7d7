package io.gapwise.service.changes;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * A change that was committed.
 *
 * @param place its place among the changes of its tenant, counted from 1 without a gap
 * @param id what to know it by where it is told twice
 */
public record ChangeEvent(long place, String id, Instant at, Change change) {

    private static final String API = "/api/v1/";

    /** Returns it as it is sent. */
    public Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", id);
        json.put("kind", change.kind().word());
        json.put("at", at.toString());
        json.put("subject", subject());
        return json;
    }

    private Map<String, Object> subject() {
        Map<String, Object> subject = new LinkedHashMap<>();
        switch (change.kind()) {
            case RECOMMENDATION_MADE -> {
                subject.put("recommendation", change.subject());
                subject.put("case", about());
                subject.put("href", API + "recommendations/" + change.subject());
            }
            case CASE_CHANGED -> {
                subject.put("case", change.subject());
                subject.put("href", API + "cases/" + change.subject());
            }
            case CASE_ERASED -> {
                subject.put("case", change.subject());
                subject.put("receipt", about());
                subject.put("href", API + "erasures/" + about());
            }
            case RULESET_LIVE -> {
                subject.put("ruleSet", change.subject());
                subject.put("href", API + "rulesets/" + change.subject());
            }
        }
        return subject;
    }

    private String about() {
        return Objects.requireNonNull(change.about());
    }
}
