package io.gapwise.service.recommendations;

import static org.springframework.data.relational.core.query.Criteria.where;

import io.gapwise.service.access.Callers;
import io.gapwise.service.store.NumberedRows;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.jdbc.core.JdbcAggregateOperations;
import org.springframework.data.relational.core.query.Criteria;
import org.springframework.data.relational.core.query.Query;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stores the versions of cases, in the form in which they were sent, each for its tenant. */
@Repository
public class Cases {

    private static final String INSERT =
            "insert into stored_case (tenant, case_id, number, body, made_at, made_by, made_how)"
                    + " values (?, ?, ?, ?, ?, ?, ?)";

    private final JdbcAggregateOperations store;
    private final JdbcClient rows;
    private final NumberedRows numbered;

    Cases(JdbcAggregateOperations store, JdbcClient rows, NumberedRows numbered) {
        this.store = store;
        this.rows = rows;
        this.numbered = numbered;
    }

    /** Adds the first versions of cases and returns their numbers in the store, in the same order. */
    List<Long> addFirst(List<CaseRecord> records, List<String> bodies, MadeHow how) {
        List<@Nullable Object[]> added = new ArrayList<>();
        for (int i = 0; i < records.size(); i++) {
            CaseRecord each = records.get(i);
            added.add(new @Nullable Object[] {
                Callers.tenant(),
                each.id(),
                1,
                bodies.get(i),
                each.createdAt(),
                Callers.current().name(),
                how.name()
            });
        }
        return numbered.add(INSERT, added);
    }

    /**
     * Adds a version.
     *
     * @throws org.springframework.dao.DuplicateKeyException if somebody else adds one of this number
     */
    public CaseVersion add(String caseId, int number, String body, OffsetDateTime at, MadeHow how) {
        StoredCase added = new StoredCase(
                null,
                Callers.tenant(),
                caseId,
                number,
                body,
                at,
                Callers.current().name(),
                how);
        return store.insert(added).version();
    }

    /** Finds a version of a case. */
    public Optional<CaseVersion> version(String caseId, int number) {
        return store.findOne(own(where("caseId").is(caseId).and(where("number").is(number))), StoredCase.class)
                .map(StoredCase::version);
    }

    /** Finds versions of some cases: of each all those whose numbers are among some. */
    public List<CaseVersion> versions(Collection<String> caseIds, Collection<Integer> numbers) {
        return caseIds.isEmpty() || numbers.isEmpty()
                ? List.of()
                : store
                        .findAll(
                                own(where("caseId")
                                        .in(caseIds)
                                        .and(where("number").in(numbers))),
                                StoredCase.class)
                        .stream()
                        .map(StoredCase::version)
                        .toList();
    }

    /** Lists the versions of a case whose number is less than {@code before}, the newest first. */
    public List<CaseVersion> versions(String caseId, int before, int most) {
        return store
                .findAll(
                        own(where("caseId").is(caseId).and(where("number").lessThan(before)))
                                .sort(Sort.by("number").descending())
                                .limit(most),
                        StoredCase.class)
                .stream()
                .map(StoredCase::version)
                .toList();
    }

    /** Lists how the versions of a case came about, by their numbers, in ascending order. */
    public SortedMap<Integer, MadeHow> numbers(String caseId) {
        SortedMap<Integer, MadeHow> numbers = new TreeMap<>();
        rows.sql("select number, made_how from stored_case where tenant = :tenant and case_id = :case")
                .param("tenant", Callers.tenant())
                .param("case", caseId)
                .query(row -> {
                    numbers.put(row.getInt("number"), MadeHow.valueOf(row.getString("made_how")));
                });
        return numbers;
    }

    /** Puts another text in the place of a version, for one that is erased. */
    void rewrite(long seq, String body) {
        rows.sql("update stored_case set body = :body where tenant = :tenant and seq = :seq")
                .param("body", body)
                .param("tenant", Callers.tenant())
                .param("seq", seq)
                .update();
    }

    String body(long seq) {
        return store.findOne(own(where("seq").is(seq)), StoredCase.class)
                .orElseThrow()
                .body();
    }

    /** Returns the bodies of some versions by their numbers in the store. */
    Map<Long, String> bodies(Collection<Long> seqs) {
        return bySeq(seqs).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> each.getValue().body()));
    }

    /** Returns some versions by their numbers in the store. */
    Map<Long, CaseVersion> bySeq(Collection<Long> seqs) {
        if (seqs.isEmpty()) {
            return Map.of();
        }
        Map<Long, CaseVersion> bySeq = new HashMap<>();
        store.findAll(own(where("seq").in(seqs)), StoredCase.class)
                .forEach(found -> bySeq.put(Objects.requireNonNull(found.seq()), found.version()));
        return bySeq;
    }

    private static Query own(Criteria criteria) {
        return Query.query(criteria.and(where("tenant").is(Callers.tenant())));
    }
}
