package io.gapwise.service.recommendations;

import io.gapwise.core.cases.Word;
import io.gapwise.service.access.Callers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Expresses a query as the condition of an SQL statement and the values that are bound in it. The first of the
 * conditions is that the recommendation belongs to the tenant of the caller, and the second that it is the last of its
 * case, which is neither made up nor archived.
 */
record CaseQuerySql(String sql, Map<String, Object> values) {

    private static final char ESCAPE = '!';

    static CaseQuerySql of(CaseQuery query) {
        List<String> all = new ArrayList<>(List.of("tenant = :tenant"));
        all.add("state = 'CURRENT'");
        Map<String, Object> values = new HashMap<>(Map.of("tenant", Callers.tenant()));
        if (query.text() != null) {
            all.add("(lower(title) like lower(:text) escape '!' or lower(reference) like lower(:text) escape '!')");
            values.put("text", containing(query.text()));
        }
        query.words().forEach((place, word) -> {
            all.add(of(place, word));
            values.put(place.parameter(), word);
        });
        if (CaseQuery.Readiness.NOT_KNOWN.equals(query.readiness())) {
            all.add("readiness is null");
        } else if (query.readiness() != null) {
            all.add("readiness between :least and :most");
            values.put("least", query.readiness().least());
            values.put("most", query.readiness().most());
        }
        if (query.from() != null) {
            all.add("evaluated_at >= :from");
            values.put("from", query.from());
        }
        if (query.before() != null) {
            all.add("evaluated_at < :before");
            values.put("before", query.before());
        }
        if (query.owner() != null) {
            all.add("case_id in (select id from gap_case where tenant = :tenant and owner = :owner)");
            values.put("owner", query.owner());
        }
        if (query.tag() != null) {
            all.add("case_id in (select case_id from gap_case_tag where tenant = :tenant and tag = :tag)");
            values.put("tag", query.tag());
        }
        return new CaseQuerySql("where " + String.join(" and ", all), values);
    }

    private static String of(CaseQuery.Place place, String word) {
        String name = place.parameter();
        if (place.kind() != null) {
            return "seq in (" + Conclusions.naming(place.kind(), name) + ")";
        }
        return switch (word) {
            case CaseQuery.NOT_KNOWN -> name + " is null";
            // Nothing is known either about a recommendation that was stored before summaries existed.
            case Word.UNKNOWN -> "(" + name + " = :" + name + " or " + name + " is null)";
            default -> name + " = :" + name;
        };
    }

    /** Returns a pattern that finds the text literally. A percent sign, for example, matches only a percent sign. */
    private static String containing(String text) {
        StringBuilder pattern = new StringBuilder("%");
        text.chars().forEach(c -> {
            if (c == '%' || c == '_' || c == ESCAPE) {
                pattern.append(ESCAPE);
            }
            pattern.append((char) c);
        });
        return pattern.append('%').toString();
    }
}
