package io.gapwise.service.recommendations;

import static org.springframework.data.relational.core.query.Criteria.where;

import io.gapwise.service.access.Callers;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.data.jdbc.core.JdbcAggregateOperations;
import org.springframework.data.relational.core.query.Criteria;
import org.springframework.data.relational.core.query.Query;
import org.springframework.stereotype.Repository;

/** Stores the cases that were answered, in the form in which they were sent, each for its tenant. */
@Repository
class Cases {

    private final JdbcAggregateOperations store;

    Cases(JdbcAggregateOperations store) {
        this.store = store;
    }

    /** Adds cases and returns their numbers, in the same order. */
    List<Long> add(List<String> bodies) {
        String tenant = Callers.tenant();
        List<Long> seqs = new ArrayList<>();
        store.insertAll(bodies.stream()
                        .map(body -> new StoredCase(null, tenant, body))
                        .toList())
                .forEach(added -> seqs.add(Objects.requireNonNull(added.seq())));
        return seqs;
    }

    /** Puts another text in the place of a case, for one that is erased. */
    void rewrite(long seq, String body) {
        store.update(new StoredCase(seq, Callers.tenant(), body));
    }

    String body(long seq) {
        return store.findOne(own(where("seq").is(seq)), StoredCase.class)
                .orElseThrow()
                .body();
    }

    /** Returns the bodies of some cases by their numbers. */
    Map<Long, String> bodies(Collection<Long> seqs) {
        if (seqs.isEmpty()) {
            return Map.of();
        }
        Map<Long, String> bySeq = new HashMap<>();
        store.findAll(own(where("seq").in(seqs)), StoredCase.class)
                .forEach(found -> bySeq.put(Objects.requireNonNull(found.seq()), found.body()));
        return bySeq;
    }

    private static Query own(Criteria criteria) {
        return Query.query(criteria.and(where("tenant").is(Callers.tenant())));
    }
}
