package io.gapwise.service.recommendations;

import io.gapwise.service.access.Callers;
import io.gapwise.service.export.EmbeddedJson;
import io.gapwise.service.export.ExportPart;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Exports what was answered, each followed by its answer with its proof, in the order in which they were stored. One statement
 * reads all three, so that a case is in the export either with its text and its salt or without both.
 */
@Repository
@Order(10)
class ExportedAnswers implements ExportPart {

    private static final String CASE = "case";
    private static final String RECOMMENDATION = "recommendation";

    /** A case and its answer may have 64 KiB and some more each. */
    private static final int AT_ONCE = 50;

    private final JdbcClient store;
    private final Recommendations recommendations;

    ExportedAnswers(JdbcClient store, Recommendations recommendations) {
        this.store = store;
        this.recommendations = recommendations;
    }

    @Override
    public List<String> types() {
        return List.of(CASE, RECOMMENDATION);
    }

    @Override
    public Writing begin() {
        long end = recommendations.last();
        return lines -> {
            long last = 0;
            List<Answer> some = page(last, end);
            while (!some.isEmpty()) {
                for (Answer answer : some) {
                    write(answer, lines);
                    last = answer.seq();
                }
                some = page(last, end);
            }
        };
    }

    /** An answer with its case and its proof, which is null as long as an old answer has none. */
    private record Answer(
            long seq,
            String id,
            String caseId,
            int version,
            String sent,
            String body,
            String ruleSet,
            @Nullable OffsetDateTime erasedAt,
            @Nullable Map<String, Object> proof) {}

    /** The page is cut out before it is joined, for H2 would join everything that is left and then cut it. */
    private List<Answer> page(long after, long end) {
        return store.sql(
                        "select r.seq, r.public_id, r.case_id, r.rule_set, r.erased_at, r.body, r.packed, c.body as sent, c.number,"
                                + " p.place, p.salt,"
                                + " p.text_hash, p.coded_hash, p.content_hash, p.previous_hash"
                                + " from (select * from stored_recommendation where tenant = :tenant and seq > :after"
                                + " and seq <= :end order by tenant, seq limit :most) r"
                                + " left join stored_case c on c.seq = r.case_seq and c.tenant = r.tenant"
                                + " left join answer_proof p on p.recommendation = r.public_id and p.tenant = r.tenant"
                                + " order by r.seq")
                .param("tenant", Callers.tenant())
                .param("after", after)
                .param("end", end)
                .param("most", AT_ONCE)
                .query(ExportedAnswers::answer)
                .list();
    }

    private static Answer answer(ResultSet row, int number) throws SQLException {
        return new Answer(
                row.getLong("seq"),
                row.getString("public_id"),
                row.getString("case_id"),
                row.getInt("number"),
                row.getString("sent"),
                PackedText.of(row),
                row.getString("rule_set"),
                row.getObject("erased_at", OffsetDateTime.class),
                row.getString("content_hash") == null ? null : proof(row));
    }

    private static Map<String, Object> proof(ResultSet row) throws SQLException {
        Map<String, Object> proof = new LinkedHashMap<>();
        proof.put("place", row.getLong("place"));
        proof.put("salt", row.getString("salt"));
        proof.put("textHash", row.getString("text_hash"));
        proof.put("codedHash", row.getString("coded_hash"));
        proof.put("contentHash", row.getString("content_hash"));
        proof.put("previousHash", row.getString("previous_hash"));
        return proof;
    }

    private static void write(Answer answer, Lines lines) throws IOException {
        Map<String, Object> sent = new LinkedHashMap<>();
        sent.put("id", answer.id());
        sent.put("of", answer.caseId());
        sent.put("version", answer.version());
        sent.put(
                "erasedAt",
                answer.erasedAt() == null ? null : answer.erasedAt().toInstant().toString());
        sent.put("case", EmbeddedJson.of(answer.sent()));
        // The proof covers each character, and line breaks are lost in the field above.
        sent.put("sent", EmbeddedJson.isExact(answer.sent()) ? null : answer.sent());
        lines.add(CASE, sent);
        Map<String, Object> given = new LinkedHashMap<>();
        given.put("id", answer.id());
        given.put("ruleSet", answer.ruleSet());
        given.put("recommendation", EmbeddedJson.of(answer.body()));
        given.put("proof", answer.proof());
        lines.add(RECOMMENDATION, given);
    }
}
