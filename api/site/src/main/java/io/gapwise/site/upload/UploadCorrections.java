package io.gapwise.site.upload;

import io.gapwise.service.access.Callers;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stores which cells of an upload were changed in bulk, as long as the upload is stored, each for the tenant that sent it. */
@Repository
class UploadCorrections {

    private final JdbcClient store;
    private final JdbcOperations many;

    UploadCorrections(JdbcClient store, JdbcOperations many) {
        this.store = store;
        this.many = many;
    }

    /** Adds corrections; if a cell is corrected again, its first content remains recorded. */
    void add(String upload, List<Correction> corrections) {
        String tenant = Callers.tenant();
        int[] changed = many.batchUpdate(
                "update upload_correction set became = ? where tenant = ? and upload = ? and line = ? and column_index = ?",
                corrections.stream()
                        .map(each -> new Object[] {each.became(), tenant, upload, each.line(), each.column()})
                        .toList());
        List<Object[]> others = new ArrayList<>();
        for (int i = 0; i < changed.length; i++) {
            if (changed[i] == 0) {
                Correction each = corrections.get(i);
                others.add(new Object[] {tenant, upload, each.line(), each.column(), each.was(), each.became()});
            }
        }
        many.batchUpdate(
                "insert into upload_correction (tenant, upload, line, column_index, was, became)"
                        + " values (?, ?, ?, ?, ?, ?)",
                others);
    }

    /** Deletes the corrections of cells that somebody has now corrected individually. */
    void remove(String upload, List<Correction> mended) {
        String tenant = Callers.tenant();
        many.batchUpdate(
                "delete from upload_correction where tenant = ? and upload = ? and line = ? and column_index = ?",
                mended.stream()
                        .map(each -> new Object[] {tenant, upload, each.line(), each.column()})
                        .toList());
    }

    /** Deletes all that was corrected in a row. */
    void forget(String upload, long line) {
        own("delete from upload_correction where tenant = :tenant and upload = :upload and line = :line")
                .param("upload", upload)
                .param("line", line)
                .update();
    }

    boolean any(String upload) {
        return own("select count(*) from upload_correction where tenant = :tenant and upload = :upload")
                        .param("upload", upload)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Counts equal changes and lists the most frequent first. */
    List<Correction.Counted> counted(String upload, int most) {
        return own("select column_index, was, became, count(*) as many from upload_correction"
                        + " where tenant = :tenant and upload = :upload group by column_index, was, became"
                        + " order by many desc, column_index, was, became limit :most")
                .param("upload", upload)
                .param("most", most)
                .query((row, number) -> new Correction.Counted(
                        row.getInt("column_index"), row.getString("was"), row.getString("became"), row.getLong("many")))
                .list();
    }

    /** Returns the corrections in a range of rows, by line, in the order of the columns. */
    Map<Long, List<Correction>> between(String upload, long firstLine, long lastLine) {
        return own(
                        "select line, column_index, was, became from upload_correction"
                                + " where tenant = :tenant and upload = :upload and line between :first and :last order by line, column_index")
                .param("upload", upload)
                .param("first", firstLine)
                .param("last", lastLine)
                .query(UploadCorrections::correction)
                .list()
                .stream()
                .collect(Collectors.groupingBy(Correction::line));
    }

    private JdbcClient.StatementSpec own(String sql) {
        return store.sql(sql).param("tenant", Callers.tenant());
    }

    private static Correction correction(ResultSet row, int number) throws SQLException {
        return new Correction(
                row.getLong("line"), row.getInt("column_index"), row.getString("was"), row.getString("became"));
    }
}
