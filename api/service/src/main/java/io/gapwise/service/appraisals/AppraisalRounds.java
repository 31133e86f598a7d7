package io.gapwise.service.appraisals;

import io.gapwise.core.cases.Standing;
import io.gapwise.service.access.Callers;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stores rounds of appraisals, each for its tenant. */
@Repository
class AppraisalRounds {

    private static final String ROUND =
            "select id, place, name, as_of, source, created_at, created_by from appraisal_round where tenant = :tenant";
    private static final String COUNT = "select appraisal, role, capability, stand_below, stand_at, stand_above,"
            + " not_assessed from appraisal_count where tenant = :tenant";

    private final JdbcClient store;

    AppraisalRounds(JdbcClient store) {
        this.store = store;
    }

    /** @throws org.springframework.dao.DuplicateKeyException if there is one of this id */
    void add(AppraisalRound round) {
        own("insert into appraisal_round (id, tenant, name, as_of, source, created_at, created_by) values (:id, :tenant,"
                        + " :name, :asOf, :source, :createdAt, :by)")
                .param("id", round.id())
                .param("name", round.name())
                .param("asOf", round.asOf())
                .param("source", round.source())
                .param("createdAt", round.createdAt())
                .param("by", round.createdBy())
                .update();
        int place = 0;
        for (AppraisedGroup group : round.groups()) {
            add(round.id(), place++, group);
        }
    }

    private void add(String round, int place, AppraisedGroup group) {
        own("insert into appraisal_count (appraisal, place, tenant, role, role_key, capability, capability_key,"
                        + " stand_below, stand_at, stand_above, not_assessed) values (:round, :place, :tenant, :role,"
                        + " :roleKey, :capability, :key, :below, :at, :above, :unknown)")
                .param("round", round)
                .param("place", place)
                .param("role", group.role())
                .param("roleKey", group.roleKey())
                .param("capability", group.capability())
                .param("key", group.capabilityKey())
                .param("below", group.count(Standing.BELOW))
                .param("at", group.count(Standing.AT))
                .param("above", group.count(Standing.ABOVE))
                .param("unknown", group.count(Standing.UNKNOWN))
                .update();
    }

    Optional<AppraisalRound> find(String id) {
        return own(ROUND + " and id = :id")
                .param("id", id)
                .query((row, number) -> read(row, groups(id)))
                .optional();
    }

    private List<AppraisedGroup> groups(String id) {
        return own(COUNT + " and appraisal = :id order by place")
                .param("id", id)
                .query((row, number) -> group(row))
                .list();
    }

    /** Lists rounds, the one that was taken in last first, those before a place. */
    List<AppraisalRound> before(long place, int most) {
        List<AppraisalRound> found = own(ROUND + " and place < :place order by tenant desc, place desc limit :most")
                .param("place", place)
                .param("most", most)
                .query((row, number) -> read(row, List.of()))
                .list();
        if (found.isEmpty()) {
            return found;
        }
        return withGroups(
                found,
                own(COUNT + " and appraisal in (:ids) order by appraisal, place")
                        .param("ids", found.stream().map(AppraisalRound::id).toList()));
    }

    /** Lists the rounds that count a capability, with what they count of it; the one as of the last day first. */
    List<AppraisalRound> counting(String capabilityKey, int most) {
        List<AppraisalRound> found = own(ROUND + " and id in (select appraisal from appraisal_count"
                        + " where tenant = :tenant and capability_key = :key) order by as_of desc, place desc limit :most")
                .param("key", capabilityKey)
                .param("most", most)
                .query((row, number) -> read(row, List.of()))
                .list();
        return withGroups(
                found,
                own(COUNT + " and capability_key = :key order by appraisal, place")
                        .param("key", capabilityKey));
    }

    /** Lists the names of the capabilities that any round counts, in their order. */
    List<String> capabilities(int most) {
        return own("select min(capability) as capability from appraisal_count where tenant = :tenant"
                        + " group by capability_key order by capability_key limit :most")
                .param("most", most)
                .query(String.class)
                .list();
    }

    private static List<AppraisalRound> withGroups(List<AppraisalRound> rounds, JdbcClient.StatementSpec counts) {
        Map<String, List<AppraisedGroup>> groups = new HashMap<>();
        counts.query((ResultSet row) -> {
            groups.computeIfAbsent(row.getString("appraisal"), each -> new ArrayList<>())
                    .add(group(row));
        });
        return rounds.stream()
                .map(each -> new AppraisalRound(
                        each.id(),
                        each.place(),
                        each.name(),
                        each.asOf(),
                        each.source(),
                        groups.getOrDefault(each.id(), List.of()),
                        each.createdAt(),
                        each.createdBy()))
                .toList();
    }

    boolean delete(String id) {
        return own("delete from appraisal_round where tenant = :tenant and id = :id")
                        .param("id", id)
                        .update()
                > 0;
    }

    private JdbcClient.StatementSpec own(String sql) {
        return store.sql(sql).param("tenant", Callers.tenant());
    }

    private static AppraisalRound read(ResultSet row, List<AppraisedGroup> groups) throws SQLException {
        return new AppraisalRound(
                row.getString("id"),
                row.getLong("place"),
                row.getString("name"),
                row.getObject("as_of", LocalDate.class),
                row.getString("source"),
                groups,
                row.getObject("created_at", OffsetDateTime.class),
                row.getString("created_by"));
    }

    private static AppraisedGroup group(ResultSet row) throws SQLException {
        Map<Standing, Integer> standings = new EnumMap<>(Standing.class);
        standings.put(Standing.BELOW, row.getInt("stand_below"));
        standings.put(Standing.AT, row.getInt("stand_at"));
        standings.put(Standing.ABOVE, row.getInt("stand_above"));
        standings.put(Standing.UNKNOWN, row.getInt("not_assessed"));
        return new AppraisedGroup(row.getString("role"), row.getString("capability"), standings);
    }
}
