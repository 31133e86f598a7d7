package io.gapwise.service.quotas;

import io.gapwise.app.ServiceUnderTest;
import io.gapwise.service.store.StoreCompaction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** What counting for a quota costs where a hundred thousand cases are stored, and how long their file is written anew. */
class QuotasMeasured {

    private static final int ANSWERS = 100_000;
    private static final int TIMES = 2_000;

    @TempDir
    private Path data;

    @Test
    void whereManyCasesAreStored() throws Exception {
        try (ServiceUnderTest service = ServiceUnderTest.on(data, "--gapwise.quotas.cases=10000000")) {
            JdbcClient store = service.bean(JdbcClient.class);
            service.post("{\"title\":\"Late reports\",\"obstacles\":{\"neverLearned\":\"PRESENT\"}}");
            multiply(store);
            store.sql("delete from tenant_usage").update();
            Quotas quotas = service.bean(Quotas.class);
            TransactionOperations transactions = service.bean(TransactionOperations.class);
            System.out.printf(
                    "MEASURED at %,d answers: the first count takes %.1f ms, each later one with its commit %.0f µs%n",
                    ANSWERS,
                    micros(1, () -> take(transactions, quotas)) / 1e3,
                    micros(TIMES, () -> take(transactions, quotas)));
            service.bean(StoreCompaction.class).request();
            long bytes = Files.size(data.resolve("gapwise.mv.db"));
            double took = micros(1, () -> service.bean(StoreCompaction.class).compactNow()) / 1e6;
            System.out.printf(
                    "MEASURED a file of %,d MB is written anew in %.1f s and has %,d MB then%n",
                    bytes / 1_000_000, took, Files.size(data.resolve("gapwise.mv.db")) / 1_000_000);
        }
    }

    private static Object take(TransactionOperations transactions, Quotas quotas) {
        return String.valueOf(transactions.<Object>execute(tx -> {
            quotas.take(Quota.CASES, 1);
            return tx;
        }));
    }

    private static double micros(int times, Supplier<?> work) {
        long begun = System.nanoTime();
        for (int i = 0; i < times; i++) {
            work.get();
        }
        return (System.nanoTime() - begun) / 1e3 / times;
    }

    private static void multiply(JdbcClient store) {
        store.sql(
                        "insert into gap_case (id, tenant, title, sample, version, revision, last_answer, created_at, changed_at)"
                                + " select '00000000-0000-4000-9000-' || lpad(x, 12, '0'), tenant, title, false, 1, 1,"
                                + " '00000000-0000-4000-9000-' || lpad(x, 12, '0'), created_at, changed_at"
                                + " from gap_case, system_range(2, " + ANSWERS + ")")
                .update();
        store.sql("insert into stored_case (tenant, case_id, number, made_at, made_how, body) select tenant,"
                        + " '00000000-0000-4000-9000-' || lpad(x, 12, '0'), 1, made_at, made_how, body from stored_case, system_range(2, "
                        + ANSWERS + ")")
                .update();
        store.sql(
                        "insert into stored_recommendation (tenant, public_id, case_id, state, case_seq, rule_set, verdict, evaluated_at, packed,"
                                + " title)"
                                + " select r.tenant, c.case_id, c.case_id, r.state, c.seq, r.rule_set, r.verdict, r.evaluated_at, r.packed, r.title"
                                + " from stored_recommendation r, stored_case c where c.seq > r.case_seq")
                .update();
    }
}
