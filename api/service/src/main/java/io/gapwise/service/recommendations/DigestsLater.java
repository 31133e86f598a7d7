package io.gapwise.service.recommendations;

import io.gapwise.core.json.BadCase;
import io.gapwise.core.json.GapCaseJson;
import io.gapwise.core.json.RecommendationJson;
import io.gapwise.core.json.UnreadableRecommendation;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Writes the digests of what was stored before there were any: once, behind the running service, a few at a time. What
 * it does not come to is done at the next start.
 */
@Component
class DigestsLater implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(DigestsLater.class);

    private static final int TOGETHER = 50;

    private final JdbcClient store;
    private final TransactionOperations transactions;
    private volatile boolean stopped;

    DigestsLater(JdbcClient store, TransactionOperations transactions) {
        this.store = store;
        this.transactions = transactions;
    }

    private record Row(long seq, String sent, String answered) {}

    @EventListener
    void begin(ApplicationReadyEvent ready) {
        Thread thread = new Thread(this::fillQuietly, "digests");
        thread.setDaemon(true);
        thread.start();
    }

    private void fillQuietly() {
        try {
            fill();
        } catch (RuntimeException e) {
            if (!stopped) {
                LOG.warn("What was stored by an older version is not all in the lists yet; the next start goes on.", e);
            }
        }
    }

    /** Returns once no digest is missing that can be made, or it is told to stop. */
    void fill() {
        List<Row> rows = missingAfter(0);
        while (!rows.isEmpty() && !stopped) {
            List<Row> some = rows;
            transactions.executeWithoutResult(tx -> some.forEach(this::fill));
            rows = missingAfter(rows.get(rows.size() - 1).seq());
        }
    }

    private List<Row> missingAfter(long seq) {
        return store.sql("select r.seq, c.body as sent, r.body as answered from stored_recommendation r"
                        + " join stored_case c on c.seq = r.case_seq"
                        + " where r.title is null and r.seq > :seq order by r.seq limit :most")
                .param("seq", seq)
                .param("most", TOGETHER)
                .query((row, number) -> new Row(row.getLong("seq"), row.getString("sent"), row.getString("answered")))
                .list();
    }

    private void fill(Row row) {
        try {
            Digest digest = Digest.of(
                    GapCaseJson.read(row.sent().getBytes(StandardCharsets.UTF_8)),
                    RecommendationJson.read(row.answered()).advice());
            write(row.seq(), digest);
        } catch (BadCase | UnreadableRecommendation e) {
            // Another version of this program may read it; the list shows it without a title until then.
            LOG.debug("No digest of {}.", row.seq(), e);
        }
    }

    private void write(long seq, Digest digest) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("seq", seq);
        values.put("title", digest.title());
        values.put("requested", digest.requested());
        values.put("metric", digest.metric());
        values.put("stake", digest.stake());
        values.put("alignment", digest.alignment());
        values.put("readiness", digest.readiness());
        values.put("approach", digest.approach());
        values.put("focus", digest.focus());
        values.put("causes", digest.causes());
        values.put("remedies", digest.remedies());
        values.put("methods", digest.methods());
        store.sql("update stored_recommendation set title = :title, requested = :requested, metric = :metric,"
                        + " stake = :stake, alignment = :alignment, readiness = :readiness, approach = :approach,"
                        + " focus = :focus, causes = :causes, remedies = :remedies, methods = :methods"
                        + " where seq = :seq")
                .params(values)
                .update();
    }

    @Override
    public void destroy() {
        stopped = true;
    }
}
