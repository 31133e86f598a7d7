package io.gapwise.service.recommendations;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.data.jdbc.core.JdbcAggregateOperations;
import org.springframework.stereotype.Repository;

/** Stores the cases that were answered, in the form in which they were sent. */
@Repository
class Cases {

    private final JdbcAggregateOperations store;

    Cases(JdbcAggregateOperations store) {
        this.store = store;
    }

    /** Adds cases and returns their numbers, in the same order. */
    List<Long> add(List<String> bodies) {
        List<Long> seqs = new ArrayList<>();
        store.insertAll(bodies.stream().map(body -> new StoredCase(null, body)).toList())
                .forEach(added -> seqs.add(Objects.requireNonNull(added.seq())));
        return seqs;
    }

    String body(long seq) {
        return Objects.requireNonNull(store.findById(seq, StoredCase.class)).body();
    }

    /** Returns the bodies of some cases by their numbers. */
    Map<Long, String> bodies(Collection<Long> seqs) {
        Map<Long, String> bySeq = new HashMap<>();
        store.findAllById(seqs, StoredCase.class)
                .forEach(found -> bySeq.put(Objects.requireNonNull(found.seq()), found.body()));
        return bySeq;
    }
}
