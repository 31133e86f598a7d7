package io.gapwise.service.initiatives;

import io.gapwise.app.ServiceUnderTest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Fills a store with initiatives, each of a case and an answer of its own, begun on a day of its own, with the values of its
 * figure. All are copies of one that was begun by the API.
 */
final class ManyInitiatives {

    /** The id of the first copy. */
    static final String SECOND = "00000000-0000-4000-9000-000000000002";

    private static final String BEGUN = "2026-01-05";
    private static final String COPY = "'00000000-0000-4000-9000-' || lpad(x, 12, '0')";

    /** How many days the first and the last begin apart. */
    private static final int DAYS = 300;

    private final ServiceUnderTest service;
    private final JdbcClient store;
    private final int points;

    /** The initiative that was begun by the API, and its case. */
    record First(String id, String caseId) {}

    /** @param points how many values the figure of each has */
    ManyInitiatives(ServiceUnderTest service, int points) {
        this.service = service;
        this.store = service.bean(JdbcClient.class);
        this.points = points;
    }

    /** Makes so many of them, the first one included. */
    First upTo(int many) {
        String answer = text(service.post(InitiativesTest.NOT_TRAINED).body(), "/id");
        String id = text(
                InitiativesTest.post(
                                service,
                                InitiativesTest.PATH,
                                "{\"recommendation\":\"%s\",\"decision\":\"FOLLOWED\",\"startsOn\":\"%s\",\"status\":\"RUNNING\"}"
                                        .formatted(answer, BEGUN))
                        .body(),
                "/id");
        String caseId = store.sql("select case_id from initiative where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
        copyAnswers(caseId, answer, many);
        copyInitiatives(id, many);
        addPoints();
        store.sql("analyze").update();
        return new First(id, caseId);
    }

    private void copyAnswers(String caseId, String answer, int many) {
        copy("gap_case", Map.of("id", COPY, "last_answer", COPY), "id", caseId, many);
        copy("stored_case", Map.of("case_id", COPY), "case_id", caseId, many);
        copy(
                "stored_recommendation",
                Map.of(
                        "public_id",
                        COPY,
                        "case_id",
                        COPY,
                        "case_seq",
                        "(select seq from stored_case where case_id = " + COPY + ")"),
                "public_id",
                answer,
                many);
        store.sql("insert into recommendation_conclusion (recommendation_seq, tenant, kind, position, word)"
                        + " select r.seq, r.tenant, c.kind, c.position, c.word from recommendation_conclusion c,"
                        + " stored_recommendation r where r.seq <> c.recommendation_seq and c.recommendation_seq ="
                        + " (select seq from stored_recommendation where public_id = :answer)")
                .param("answer", answer)
                .update();
    }

    private void copyInitiatives(String id, int many) {
        String later = "mod(x, " + DAYS + ")";
        Map<String, String> own = new LinkedHashMap<>(Map.of("id", COPY, "case_id", COPY, "recommendation", COPY));
        own.put("starts_on", "dateadd(day, " + later + ", starts_on)");
        own.put("next_due_on", "dateadd(day, " + later + ", next_due_on)");
        own.put("last_check_on", "dateadd(day, " + later + ", starts_on)");
        own.put(
                "content",
                "replace(content, '" + BEGUN + "', cast(dateadd(day, " + later + ", starts_on) as varchar))");
        own.put("changed_at", "dateadd(second, x, changed_at)");
        own.put("status", "case when mod(x, 3) = 0 then 'DONE' else status end");
        own.put("last_progress", "case when mod(x, 2) = 0 then 'WORKED' else 'NO_EFFECT' end");
        copy("initiative", own, "id", id, many);
        copy("initiative_version", Map.of("initiative", COPY), "initiative", id, many);
        copy("initiative_claim", Map.of("initiative", COPY), "initiative", id, many);
        CountedAnew.countAll(store);
    }

    private void addPoints() {
        store.sql(
                        "insert into initiative_point (initiative, series, measured_on, tenant, reading, created_at, created_by)"
                                + " select i.id, 'FIGURE', dateadd(day, 2 * x, cast('2025-06-01' as date)), i.tenant, mod(x * 7, 13),"
                                + " i.created_at, 'measured' from initiative i, system_range(1, " + points + ")")
                .update();
    }

    /**
     * Copies the rows of one thing for each number from 2 on.
     *
     * @param own what is another in each copy, by column, as SQL with the number as x
     */
    private void copy(String table, Map<String, String> own, String key, String value, int many) {
        List<String> columns = store.sql("select lower(column_name) from information_schema.columns"
                        + " where lower(table_name) = :table and is_identity = 'NO' order by ordinal_position")
                .param("table", table)
                .query(String.class)
                .list();
        List<String> read = new ArrayList<>();
        columns.forEach(column -> read.add(own.getOrDefault(column, column)));
        store.sql("insert into " + table + " (" + String.join(", ", columns) + ") select " + String.join(", ", read)
                        + " from " + table + ", system_range(2, " + many + ") where " + key + " = :value")
                .param("value", value)
                .update();
    }

    private static String text(String json, String pointer) {
        return ServiceUnderTest.JSON.readTree(json).at(pointer).asString();
    }
}
