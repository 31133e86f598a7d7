package io.gapwise.site.upload;

import io.gapwise.sheets.SheetForm;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps uploads for a week. */
@Repository
class Uploads {

    private static final Duration KEPT = Duration.ofDays(7);

    private final JdbcClient store;
    private final Clock clock;

    Uploads(JdbcClient store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    OffsetDateTime now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC);
    }

    void add(Upload upload) {
        store.sql("insert into upload (id, file_name, digest, workbook, column_names, cell_separator, byte_order_mark,"
                        + " broken_at, state, uploaded_at) values (:id, :name, :digest, :workbook, :columns,"
                        + " :separator, :mark, :broken, :state, :at)")
                .param("id", upload.id())
                .param("name", upload.fileName())
                .param("digest", upload.digest())
                .param("workbook", upload.workbook())
                .param("columns", ColumnNames.written(upload.form().columns()))
                .param("separator", String.valueOf(upload.form().separator()))
                .param("mark", upload.form().byteOrderMark())
                .param("broken", upload.brokenAt(), Types.BIGINT)
                .param("state", upload.state().name())
                .param("at", upload.uploadedAt())
                .update();
    }

    /** The rows before it stand. */
    void brokenAt(String id, long line) {
        store.sql("update upload set broken_at = :line where id = :id")
                .param("line", line)
                .param("id", id)
                .update();
    }

    Optional<Upload> find(String id) {
        return store.sql("select * from upload where id = :id")
                .param("id", id)
                .query(Uploads::upload)
                .optional();
    }

    /** The newest, newest first. */
    List<Upload> latest(int most) {
        return store.sql("select * from upload order by uploaded_at desc limit :most")
                .param("most", most)
                .query(Uploads::upload)
                .list();
    }

    /** Others that held the same and of which rows were answered, newest first. */
    Optional<Upload> answeredBefore(Upload upload) {
        return store.sql("select * from upload u where digest = :digest and id <> :id and exists (select 1 from"
                        + " upload_row r where r.upload = u.id and r.state = 'ANSWERED')"
                        + " order by uploaded_at desc limit 1")
                .param("digest", upload.digest())
                .param("id", upload.id())
                .query(Uploads::upload)
                .optional();
    }

    /** Those that were to be answered when the service stopped, oldest first. */
    List<String> unfinished() {
        return store.sql("select id from upload where state in ('WAITING', 'RUNNING', 'STOPPING') order by uploaded_at")
                .query(String.class)
                .list();
    }

    UploadState state(String id) {
        return UploadState.valueOf(store.sql("select state from upload where id = :id")
                .param("id", id)
                .query(String.class)
                .optional()
                .orElse(UploadState.STOPPED.name()));
    }

    /** The same, and nobody changes it until the transaction ends. */
    UploadState held(String id) {
        return UploadState.valueOf(store.sql("select state from upload where id = :id for update")
                .param("id", id)
                .query(String.class)
                .single());
    }

    /** Whether it was in one of the states; then it is in the other now. Of two who try at once, one succeeds. */
    boolean move(String id, Collection<UploadState> from, UploadState to) {
        return store.sql("update upload set state = :to where id = :id and state in (:from)")
                        .param("to", to.name())
                        .param("id", id)
                        .param("from", from.stream().map(Enum::name).toList())
                        .update()
                == 1;
    }

    /** Leaves it broken off, with the reason, unless it is in none of the states any more. */
    void breakOff(String id, Collection<UploadState> from, StopReason reason) {
        store.sql("update upload set state = 'FAILED', stop_reason = :reason where id = :id and state in (:from)")
                .param("reason", reason.name())
                .param("id", id)
                .param("from", from.stream().map(Enum::name).toList())
                .update();
    }

    void discard(String id) {
        store.sql("delete from upload where id = :id").param("id", id).update();
    }

    void forgetOld() {
        store.sql("delete from upload where uploaded_at < :before and state not in ('WAITING', 'RUNNING', 'STOPPING')")
                .param("before", now().minus(KEPT))
                .update();
    }

    private static Upload upload(ResultSet row, int number) throws SQLException {
        SheetForm form = new SheetForm(
                ColumnNames.read(row.getString("column_names")),
                row.getString("cell_separator").charAt(0),
                row.getBoolean("byte_order_mark"));
        UploadState state = UploadState.valueOf(row.getString("state"));
        @Nullable String reason = state == UploadState.FAILED ? row.getString("stop_reason") : null;
        return new Upload(
                row.getString("id"),
                row.getString("file_name"),
                row.getString("digest"),
                row.getBoolean("workbook"),
                form,
                row.getObject("broken_at", Long.class),
                state,
                reason == null ? null : StopReason.valueOf(reason),
                row.getObject("uploaded_at", OffsetDateTime.class));
    }
}
