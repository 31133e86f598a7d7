package io.gapwise.service.recommendations;

import io.gapwise.service.access.Callers;
import io.gapwise.service.recommendations.Concluded.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Stores the causes, remedies and methods that recommendations name. Each word has a row, so that it can be looked for.
 */
@Repository
class Conclusions {

    private final JdbcClient store;
    private final JdbcOperations many;

    Conclusions(JdbcClient store, JdbcOperations many) {
        this.store = store;
        this.many = many;
    }

    /**
     * Returns SQL that selects the numbers of the recommendations that name a word. The word is bound to the parameter,
     * and the tenant to the one that is called so.
     */
    static String naming(Kind kind, String parameter) {
        return "select recommendation_seq from recommendation_conclusion where tenant = :tenant and kind = '" + kind
                + "' and word = :" + parameter;
    }

    /** Adds the conclusions of recommendations, by the numbers of the recommendations. */
    void add(Map<Long, Concluded> bySeq) {
        String tenant = Callers.tenant();
        List<Object[]> rows = new ArrayList<>();
        bySeq.forEach((seq, concluded) -> {
            for (Kind kind : Kind.values()) {
                List<String> words = concluded.words(kind);
                for (int position = 0; position < words.size(); position++) {
                    rows.add(new Object[] {tenant, seq, kind.name(), position, words.get(position)});
                }
            }
        });
        if (!rows.isEmpty()) {
            many.batchUpdate(
                    "insert into recommendation_conclusion (tenant, recommendation_seq, kind, position, word)"
                            + " values (?, ?, ?, ?, ?)",
                    rows);
        }
    }

    /** Replaces the stored conclusions of a recommendation. */
    void rewrite(long seq, Concluded concluded) {
        own("delete from recommendation_conclusion where tenant = :tenant and recommendation_seq = :seq")
                .param("seq", seq)
                .update();
        add(Map.of(seq, concluded));
    }

    /** Returns the conclusions of some recommendations. A recommendation without any is not in the map. */
    Map<Long, Concluded> of(Collection<Long> seqs) {
        if (seqs.isEmpty()) {
            return Map.of();
        }
        Reader reader = new Reader();
        own("select recommendation_seq, kind, word from recommendation_conclusion"
                        + " where tenant = :tenant and recommendation_seq in (:seqs) order by recommendation_seq, kind, position")
                .param("seqs", seqs)
                .query(reader.handler());
        return reader.read();
    }

    /**
     * Returns the conclusions of all recommendations whose number is between {@code first} and {@code last}, both
     * included.
     */
    Map<Long, Concluded> between(long first, long last) {
        Reader reader = new Reader();
        own("select recommendation_seq, kind, word from recommendation_conclusion"
                        + " where tenant = :tenant and recommendation_seq between :first and :last"
                        + " order by recommendation_seq, kind, position")
                .param("first", first)
                .param("last", last)
                .query(reader.handler());
        return reader.read();
    }

    private JdbcClient.StatementSpec own(String sql) {
        return store.sql(sql).param("tenant", Callers.tenant());
    }

    /** Puts the lists together from rows that are sorted in their order. */
    private static final class Reader {

        private final Map<Long, Map<Kind, List<String>>> words = new HashMap<>();

        RowCallbackHandler handler() {
            return row -> words.computeIfAbsent(row.getLong("recommendation_seq"), seq -> new EnumMap<>(Kind.class))
                    .computeIfAbsent(Kind.valueOf(row.getString("kind")), kind -> new ArrayList<>())
                    .add(row.getString("word"));
        }

        Map<Long, Concluded> read() {
            Map<Long, Concluded> read = new HashMap<>();
            words.forEach((seq, lists) -> read.put(
                    seq,
                    new Concluded(
                            lists.getOrDefault(Kind.CAUSE, List.of()),
                            lists.getOrDefault(Kind.REMEDY, List.of()),
                            lists.getOrDefault(Kind.METHOD, List.of()))));
            return read;
        }
    }
}
