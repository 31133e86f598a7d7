package io.gapwise.service.initiatives;

import io.gapwise.app.ServiceUnderTest;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Measures what lists and pages cost where there are many initiatives with many points. It is no test of the build. */
class InitiativesMeasured {

    private static final int FEW = 100;
    private static final int MANY = 10_000;
    private static final int POINTS = 200;
    private static final int TIMES = 40;

    @TempDir
    private Path data;

    @Test
    void whereManyInitiativesAreStored() {
        try (ServiceUnderTest service = ServiceUnderTest.on(data)) {
            String answer = ServiceUnderTest.json(service.post(InitiativesTest.NOT_TRAINED))
                    .get("id")
                    .asString();
            String id = ServiceUnderTest.json(InitiativesTest.post(
                            service,
                            InitiativesTest.PATH,
                            "{\"recommendation\":\"%s\",\"decision\":\"FOLLOWED\",\"startsOn\":\"2026-01-05\",\"status\":\"RUNNING\"}"
                                    .formatted(answer)))
                    .get("id")
                    .asString();
            JdbcClient store = service.bean(JdbcClient.class);
            multiply(store, id, 1, FEW);
            Map<String, Double> few = measured(service, id, answer);
            multiply(store, id, FEW, MANY);
            measured(service, id, answer)
                    .forEach((path, micros) -> System.out.printf(
                            "MEASURED %-45s %8.0f µs at %d, %8.0f µs at %,d: ratio %.2f%n",
                            path, few.get(path), FEW, micros, MANY, micros / few.get(path)));
        }
    }

    private static Map<String, Double> measured(ServiceUnderTest service, String id, String caseId) {
        String one = InitiativesTest.PATH + "/" + id;
        Map<String, Double> micros = new LinkedHashMap<>();
        for (String path : List.of(
                InitiativesTest.PATH,
                InitiativesTest.PATH + "?order=due",
                InitiativesTest.PATH + "?status=RUNNING",
                InitiativesTest.PATH + "?progress=WORKED",
                one,
                one + "/versions",
                one + "/follow-up",
                one + "/checks",
                "/api/v1/cases/" + caseId,
                "/api/v1/track-record?kind=RULE",
                "/api/v1/track-record/calibration")) {
            micros.put(path.replace(id, "{id}").replace(caseId, "{case}"), median(() -> service.get(path)));
        }
        return micros;
    }

    private static double median(Supplier<?> work) {
        double[] all = new double[TIMES];
        for (int i = -TIMES; i < TIMES; i++) {
            long begun = System.nanoTime();
            work.get();
            all[Math.max(0, i)] = (System.nanoTime() - begun) / 1e3;
        }
        Arrays.sort(all);
        return all[TIMES / 2];
    }

    /** Copies the initiative, each copy for a case and at a time of its own. */
    private static void multiply(JdbcClient store, String id, int from, int upTo) {
        String range = "system_range(" + (from + 1) + ", " + upTo + ")";
        String copy = "'00000000-0000-4000-9000-' || lpad(x, 12, '0')";
        store.sql(
                        "insert into gap_case (id, tenant, title, sample, version, revision, last_answer, created_at, changed_at)"
                                + " select " + copy
                                + ", tenant, title, false, 1, 1, null, created_at, changed_at from gap_case, "
                                + range + " where id = (select case_id from initiative where id = :id)")
                .param("id", id)
                .update();
        store.sql(
                        "insert into initiative (id, tenant, case_id, case_version, recommendation, rule_set, verdict, confidence,"
                                + " title, decision, reason, owner, status, starts_on, ends_on, content, version, revision, sample,"
                                + " created_at, created_by, changed_at, changed_by, levels, next_due_on, last_progress, last_check_on)"
                                + " select " + copy + ", tenant, " + copy
                                + ", case_version, recommendation, rule_set, verdict,"
                                + " confidence, title, decision, reason, owner,"
                                + " case when mod(x, 3) = 0 then 'DONE' else status end, starts_on, ends_on, content, version, revision,"
                                + " sample, created_at, created_by, dateadd(second, x, changed_at), changed_by, levels,"
                                + " dateadd(day, mod(x, 300), next_due_on), case when mod(x, 2) = 0 then 'WORKED' else 'NO_EFFECT' end,"
                                + " starts_on from initiative, " + range + " where id = :id")
                .param("id", id)
                .update();
        store.sql("insert into initiative_claim (initiative, tenant, kind, name, followed) select " + copy
                        + ", tenant, kind, name, followed from initiative_claim, " + range + " where initiative = :id")
                .param("id", id)
                .update();
        store.sql(
                        "insert into initiative_point (initiative, series, measured_on, tenant, reading, created_at, created_by)"
                                + " select i.id, 'FIGURE', dateadd(day, x, cast('2025-06-01' as date)), i.tenant, mod(x * 7, 13),"
                                + " i.created_at, 'measured' from initiative i, system_range(1, " + POINTS
                                + ") where not exists"
                                + " (select 1 from initiative_point p where p.initiative = i.id)")
                .update();
    }
}
