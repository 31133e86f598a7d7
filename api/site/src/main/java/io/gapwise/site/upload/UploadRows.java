package io.gapwise.site.upload;

import io.gapwise.service.access.Callers;
import io.gapwise.service.sheets.RowStanding;
import io.gapwise.sheets.StoredCells;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stores the rows of uploads, each for the tenant that sent it. */
@Repository
class UploadRows {

    /** Holds the answer of a row. */
    record Answered(long line, String answer, String verdict, String answerCells) {}

    /** Holds the failure of a row that got no answer. */
    record Failed(long line, RowFailure failure) {}

    /** Holds the numbers of the first and the last of some rows. */
    record Span(long first, long last) {}

    /** Is true for an upload with at least one answered row, in a statement that calls the upload u. */
    static final String SOME_ANSWERED =
            "exists (select 1 from upload_row r where r.tenant = u.tenant and r.upload = u.id and r.state = 'ANSWERED')";

    private final JdbcClient store;
    private final JdbcOperations many;

    UploadRows(JdbcClient store, JdbcOperations many) {
        this.store = store;
        this.many = many;
    }

    void add(String upload, List<UploadRow> rows) {
        String tenant = Callers.tenant();
        many.batchUpdate(
                "insert into upload_row (tenant, upload, line, title, cells, state, source_rows, origins, comments,"
                        + " comment_count, hinting_count, known_as, known_case, decision)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                rows.stream()
                        .map(row -> new Object[] {
                            tenant,
                            upload,
                            row.line(),
                            row.title(),
                            StoredCells.write(row.cells()),
                            row.state().name(),
                            StoredSources.rows(row.source()),
                            StoredSources.origins(row.source()),
                            StoredSources.comments(row.source()),
                            row.source().comments().size(),
                            row.source().hinting(),
                            row.known() == null ? null : row.known().kind().name(),
                            row.known() == null ? null : row.known().caseId(),
                            row.known() == null ? null : row.known().decision().name()
                        })
                        .toList());
    }

    /** Stores rows that were corrected, left out or included again; a row that is already answered does not change. */
    void change(String upload, List<UploadRow> rows) {
        String tenant = Callers.tenant();
        many.batchUpdate(
                "update upload_row set title = ?, cells = ?, state = ?, origins = ?, decision = ? where tenant = ? and"
                        + " upload = ? and line = ? and state <> 'ANSWERED'",
                rows.stream()
                        .map(row -> new Object[] {
                            row.title(),
                            StoredCells.write(row.cells()),
                            row.state().name(),
                            StoredSources.origins(row.source()),
                            row.known() == null ? null : row.known().decision().name(),
                            tenant,
                            upload,
                            row.line()
                        })
                        .toList());
    }

    /** @throws IllegalStateException if somebody else has answered one of them in the meantime */
    void answered(String upload, List<Answered> rows) {
        String tenant = Callers.tenant();
        List<Object[]> values = new ArrayList<>();
        rows.forEach(row ->
                values.add(new Object[] {row.answer(), row.verdict(), row.answerCells(), tenant, upload, row.line()}));
        int[] changed = many.batchUpdate(
                "update upload_row set state = 'ANSWERED', answer = ?, verdict = ?, told = ? where tenant = ? and upload = ? and line ="
                        + " ? and state = 'GOOD'",
                values);
        for (int count : changed) {
            if (count == 0) {
                throw new IllegalStateException("A row was answered twice at once.");
            }
        }
    }

    /** Stores why rows got no answer. */
    void failed(String upload, List<Failed> rows) {
        String tenant = Callers.tenant();
        many.batchUpdate(
                "update upload_row set state = 'FAILED', failure = ? where tenant = ? and upload = ? and line = ?",
                rows.stream()
                        .map(row -> new Object[] {row.failure().name(), tenant, upload, row.line()})
                        .toList());
    }

    /** Marks rows as bad that were good before. */
    void bad(String upload, List<Long> lines) {
        if (!lines.isEmpty()) {
            own("update upload_row set state = 'BAD' where tenant = :tenant and upload = :upload and line in (:lines)")
                    .param("upload", upload)
                    .param("lines", lines)
                    .update();
        }
    }

    /** Marks failed rows as good again, because the cause may have been removed since. */
    void tryFailedAgain(String upload) {
        own("update upload_row set state = 'GOOD', failure = null where tenant = :tenant and upload = :upload and state = 'FAILED'")
                .param("upload", upload)
                .update();
    }

    /** Returns the first and the last row that still waits to be answered; empty if there is none. */
    Optional<Span> waiting(String upload) {
        return own("select min(line) as first_line, max(line) as last_line from upload_row where tenant = :tenant and upload = :upload"
                        + " and state = 'GOOD' having count(*) > 0")
                .param("upload", upload)
                .query((row, number) -> new Span(row.getLong("first_line"), row.getLong("last_line")))
                .optional();
    }

    /** Returns the first and the last of the rows to be answered, without the first ones; empty if no more are left. */
    Optional<Span> toAnswerBehind(String upload, long without) {
        return own("select min(line) as first_line, max(line) as last_line from (select line from upload_row"
                        + " where tenant = :tenant and upload = :upload and state in ('GOOD', 'FAILED') order by line"
                        + " offset :without rows) as others having count(*) > 0")
                .param("upload", upload)
                .param("without", without)
                .query((row, number) -> new Span(row.getLong("first_line"), row.getLong("last_line")))
                .optional();
    }

    RowCounts counts(String upload) {
        Map<RowState, Long> counts = new EnumMap<>(RowState.class);
        own("select state, count(*) as many from upload_row where tenant = :tenant and upload = :upload group by state")
                .param("upload", upload)
                .query(row -> {
                    counts.put(RowState.valueOf(row.getString("state")), row.getLong("many"));
                });
        return RowCounts.of(counts);
    }

    /** Counts how often each verdict was given. */
    Map<String, Long> verdicts(String upload) {
        Map<String, Long> counts = new LinkedHashMap<>();
        own("select verdict, count(*) as many from upload_row where tenant = :tenant and upload = :upload and state = 'ANSWERED'"
                        + " group by verdict order by many desc, verdict")
                .param("upload", upload)
                .query(row -> {
                    counts.put(row.getString("verdict"), row.getLong("many"));
                });
        return counts;
    }

    List<UploadRow> lines(String upload, Collection<Long> lines) {
        return lines.isEmpty()
                ? List.of()
                : own("select * from upload_row where tenant = :tenant and upload = :upload and line in (:lines) order by line")
                        .param("upload", upload)
                        .param("lines", lines)
                        .query(UploadRows::row)
                        .list();
    }

    /** Returns some rows, bad ones first. */
    List<UploadRow> page(String upload, Collection<RowState> states, long skipped, int most) {
        return own("select * from upload_row where tenant = :tenant and upload = :upload and state in (:states)"
                        + " order by case when state = 'BAD' then 0 else 1 end, line limit :most offset :skipped")
                .param("upload", upload)
                .param("states", names(states))
                .param("most", most)
                .param("skipped", skipped)
                .query(UploadRows::row)
                .list();
    }

    /** Returns the next rows after a given one, in the order of the file. */
    List<UploadRow> behind(String upload, Collection<RowState> states, long line, int most) {
        return own("select * from upload_row where tenant = :tenant and upload = :upload and line > :line and state in (:states)"
                        + " order by upload, line limit :most")
                .param("upload", upload)
                .param("line", line)
                .param("states", names(states))
                .param("most", most)
                .query(UploadRows::row)
                .list();
    }

    /** Returns where the cases were read from that do not come from one row each, by their numbers. */
    Map<Long, RowSource> sources(String upload) {
        Map<Long, RowSource> sources = new LinkedHashMap<>();
        own("select line, source_rows from upload_row where tenant = :tenant and upload = :upload and source_rows is not null"
                        + " order by line")
                .param("upload", upload)
                .query(row -> {
                    sources.put(row.getLong("line"), StoredSources.read(row.getString("source_rows"), null, null));
                });
        return sources;
    }

    /** Counts the comments of the answered rows. */
    CommentCounts commentCounts(String upload) {
        return own("select count(*) as row_count, coalesce(sum(comment_count), 0) as comments, coalesce(sum(hinting_count), 0) as"
                        + " hinting from upload_row where tenant = :tenant and upload = :upload and state = 'ANSWERED' and"
                        + " comment_count > 0")
                .param("upload", upload)
                .query((row, number) ->
                        new CommentCounts(row.getLong("row_count"), row.getLong("comments"), row.getLong("hinting")))
                .single();
    }

    /** Returns some of the answered rows with comments, those first in which words may point to an obstacle. */
    List<UploadRow> commented(String upload, long skipped, int most) {
        return own("select * from upload_row where tenant = :tenant and upload = :upload and state = 'ANSWERED' and comment_count > 0"
                        + " order by case when hinting_count > 0 then 0 else 1 end, line limit :most offset :skipped")
                .param("upload", upload)
                .param("most", most)
                .param("skipped", skipped)
                .query(UploadRows::row)
                .list();
    }

    /** Counts the rows by how they stand to what has the same reference; rows without such are not counted. */
    Map<RowStanding.Kind, Long> known(String upload) {
        Map<RowStanding.Kind, Long> counts = new EnumMap<>(RowStanding.Kind.class);
        own("select known_as, count(*) as many from upload_row where tenant = :tenant and upload = :upload"
                        + " and known_as is not null group by known_as")
                .param("upload", upload)
                .query(row -> {
                    counts.put(RowStanding.Kind.valueOf(row.getString("known_as")), row.getLong("many"));
                });
        return counts;
    }

    /** Returns the next rows of one kind behind a given one. */
    List<UploadRow> known(String upload, RowStanding.Kind kind, long line, int most) {
        return own("select * from upload_row where tenant = :tenant and upload = :upload and known_as = :kind and line > :line"
                        + " order by line limit :most")
                .param("upload", upload)
                .param("kind", kind.name())
                .param("line", line)
                .param("most", most)
                .query(UploadRows::row)
                .list();
    }

    /** Deletes the rows of an upload, to read them anew from its file. */
    void forgetAll(String upload) {
        own("delete from upload_row where tenant = :tenant and upload = :upload")
                .param("upload", upload)
                .update();
    }

    /** The place of a row. */
    record Place(String upload, long line) {}

    /** Lists the rows that are about a case: those that began it, which has the id of their answer, and those that came later. */
    List<Place> about(String caseId) {
        return own("select upload, line from upload_row where tenant = :tenant and (answer = :case or known_case = :case)")
                .param("case", caseId)
                .query(Place.class)
                .list();
    }

    /** Deletes the rows that are about a case and returns how many. */
    int forget(String caseId) {
        return own("delete from upload_row where tenant = :tenant and (answer = :case or known_case = :case)")
                .param("case", caseId)
                .update();
    }

    private JdbcClient.StatementSpec own(String sql) {
        return store.sql(sql).param("tenant", Callers.tenant());
    }

    private static List<String> names(Collection<RowState> states) {
        return states.stream().map(Enum::name).toList();
    }

    private static UploadRow row(ResultSet row, int number) throws SQLException {
        @Nullable String answerCells = row.getString("told");
        @Nullable String failure = row.getString("failure");
        return new UploadRow(
                row.getLong("line"),
                row.getString("title"),
                StoredCells.read(row.getString("cells")),
                RowState.valueOf(row.getString("state")),
                failure == null ? null : RowFailure.valueOf(failure),
                row.getString("answer"),
                row.getString("verdict"),
                answerCells == null ? null : StoredCells.read(answerCells),
                StoredSources.read(row.getString("source_rows"), row.getString("origins"), row.getString("comments")),
                known(row));
    }

    private static @Nullable KnownReference known(ResultSet row) throws SQLException {
        @Nullable String kind = row.getString("known_as");
        return kind == null
                ? null
                : new KnownReference(
                        RowStanding.Kind.valueOf(kind),
                        row.getString("known_case"),
                        KnownReference.Decision.valueOf(row.getString("decision")));
    }
}
