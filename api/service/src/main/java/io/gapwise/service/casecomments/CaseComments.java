package io.gapwise.service.casecomments;

import io.gapwise.service.access.Callers;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stores the comments that came in a sheet with the cases of its rows, each for its tenant. */
@Repository
public class CaseComments {

    private static final String STORED =
            "select case_id, number, column_name, body from case_comment where tenant = :tenant ";

    private final JdbcClient store;
    private final JdbcOperations many;

    CaseComments(JdbcClient store, JdbcOperations many) {
        this.store = store;
        this.many = many;
    }

    /** A comment as it is stored: with its case, and its place among the comments of the case. */
    record Stored(String caseId, int number, KeptComment comment) {}

    /** Stores the comments of new cases, within the transaction in which the cases are stored. */
    public void add(List<CommentsOfCase> cases) {
        List<Stored> rows = new ArrayList<>();
        for (CommentsOfCase each : cases) {
            for (int i = 0; i < each.comments().size(); i++) {
                rows.add(new Stored(each.caseId(), i + 1, each.comments().get(i)));
            }
        }
        insert(rows);
    }

    /** Stores more comments of a case behind those that it has, as long as there is room; what it has already is not repeated. */
    public void addMore(String caseId, List<KeptComment> comments) {
        List<KeptComment> held = of(caseId);
        List<Stored> rows = new ArrayList<>();
        comments.stream()
                .distinct()
                .filter(comment -> !held.contains(comment))
                .limit(Math.max(0, KeptComment.MOST - held.size()))
                .forEach(comment -> rows.add(new Stored(caseId, held.size() + rows.size() + 1, comment)));
        insert(rows);
    }

    private void insert(List<Stored> comments) {
        String tenant = Callers.tenant();
        if (!comments.isEmpty()) {
            many.batchUpdate(
                    "insert into case_comment (case_id, number, tenant, column_name, body) values (?, ?, ?, ?, ?)",
                    comments.stream()
                            .map(each -> new Object[] {
                                each.caseId(),
                                each.number(),
                                tenant,
                                each.comment().column(),
                                each.comment().text()
                            })
                            .toList());
        }
    }

    /** Returns the comments of a case in the order of the sheet; none where none came with it. */
    public List<KeptComment> of(String caseId) {
        return own(STORED + "and case_id = :case order by number")
                .param("case", caseId)
                .query(CaseComments::read)
                .list()
                .stream()
                .map(Stored::comment)
                .toList();
    }

    /** Reads the first comments behind one of them, in the order of their cases. */
    List<Stored> behind(String caseId, int number, int most) {
        return own(STORED + "and (case_id > :case or case_id = :case and number > :number)"
                        + " order by case_id, number limit :most")
                .param("case", caseId)
                .param("number", number)
                .param("most", most)
                .query(CaseComments::read)
                .list();
    }

    int forget(String caseId) {
        return own("delete from case_comment where tenant = :tenant and case_id = :case")
                .param("case", caseId)
                .update();
    }

    private JdbcClient.StatementSpec own(String sql) {
        return store.sql(sql).param("tenant", Callers.tenant());
    }

    private static Stored read(ResultSet row, int at) throws SQLException {
        return new Stored(
                row.getString("case_id"),
                row.getInt("number"),
                new KeptComment(row.getString("column_name"), row.getString("body")));
    }
}
