package io.gapwise.service.origins;

import io.gapwise.service.access.Callers;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Stores where the answers of each version of a case were read from, each for its tenant. A case that nobody read from a
 * sheet has no rows here.
 */
@Repository
public class CaseOrigins {

    private static final String STORED = "select case_id, version, origins from case_origin where tenant = :tenant ";

    private final JdbcClient store;
    private final JdbcOperations many;

    CaseOrigins(JdbcClient store, JdbcOperations many) {
        this.store = store;
        this.many = many;
    }

    /** Stores the origins of new versions, within the transaction in which the versions are stored. */
    public void add(List<VersionOrigins> versions) {
        String tenant = Callers.tenant();
        List<Object[]> rows = versions.stream()
                .filter(each -> !each.origins().isEmpty())
                .map(each -> new Object[] {each.caseId(), each.version(), tenant, OriginsJson.write(each.origins())})
                .toList();
        if (!rows.isEmpty()) {
            many.batchUpdate("insert into case_origin (case_id, version, tenant, origins) values (?, ?, ?, ?)", rows);
        }
    }

    /** Says whether any answer of the tenant was read from a sheet with columns of its own. */
    public boolean any() {
        return !behind("", 0, 1).isEmpty();
    }

    /** Returns the origins of a version in the order in which they were stored; none where nothing was read from a sheet. */
    public List<AnswerOrigin> of(String caseId, int version) {
        return own(STORED + "and case_id = :case and version = :version")
                .param("case", caseId)
                .param("version", version)
                .query(CaseOrigins::read)
                .optional()
                .map(VersionOrigins::origins)
                .orElse(List.of());
    }

    /**
     * Returns the origins of one version of each of some cases, by the ids of the cases.
     *
     * @param versions the number of the version by the id of its case
     */
    public Map<String, List<AnswerOrigin>> of(Map<String, Integer> versions) {
        return versions.isEmpty()
                ? Map.of()
                : ofCases(versions.keySet()).stream()
                        .filter(each -> versions.get(each.caseId()) == each.version())
                        .collect(Collectors.toMap(VersionOrigins::caseId, VersionOrigins::origins));
    }

    private List<VersionOrigins> ofCases(Collection<String> caseIds) {
        return own(STORED + "and case_id in (:cases)")
                .param("cases", caseIds)
                .query(CaseOrigins::read)
                .list();
    }

    /** Reads the first versions that have origins behind one of them, in the order of their cases. */
    List<VersionOrigins> behind(String caseId, int version, int most) {
        return own(STORED + "and (case_id > :case or case_id = :case and version > :version)"
                        + " order by case_id, version limit :most")
                .param("case", caseId)
                .param("version", version)
                .param("most", most)
                .query(CaseOrigins::read)
                .list();
    }

    int forget(String caseId) {
        return own("delete from case_origin where tenant = :tenant and case_id = :case")
                .param("case", caseId)
                .update();
    }

    private JdbcClient.StatementSpec own(String sql) {
        return store.sql(sql).param("tenant", Callers.tenant());
    }

    private static VersionOrigins read(ResultSet row, int number) throws SQLException {
        return new VersionOrigins(
                row.getString("case_id"), row.getInt("version"), OriginsJson.read(row.getString("origins")));
    }
}
