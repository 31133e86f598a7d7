package io.gapwise.site.upload;

import io.gapwise.service.access.Callers;
import io.gapwise.service.turns.Lease;
import io.gapwise.service.turns.Work;
import io.gapwise.sheets.SheetLayout;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stores uploads and the names of their columns, each for the tenant that sent it. */
@Repository
class Uploads {

    private static final String BUSY = "state in ('WAITING', 'RUNNING', 'STOPPING')";

    private final JdbcClient store;
    private final JdbcOperations many;
    private final Clock clock;

    Uploads(JdbcClient store, JdbcOperations many, Clock clock) {
        this.store = store;
        this.many = many;
        this.clock = clock;
    }

    OffsetDateTime now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC);
    }

    void add(Upload upload) {
        own("insert into upload (tenant, id, file_name, digest, workbook, cell_separator, byte_order_mark,"
                        + " broken_at, state, uploaded_at, sheet_map, map_name) values (:tenant, :id, :name, :digest, :workbook,"
                        + " :separator, :mark, :broken, :state, :at, :map, :called)")
                .param("id", upload.id())
                .param("name", upload.fileName())
                .param("digest", upload.digest())
                .param("workbook", upload.workbook())
                .param("separator", String.valueOf(upload.form().separator()))
                .param("mark", upload.form().byteOrderMark())
                .param("broken", upload.brokenAt(), Types.BIGINT)
                .param("state", upload.state().name())
                .param("at", upload.uploadedAt())
                .param("map", upload.sheetMap(), Types.VARCHAR)
                .param("called", upload.mapName(), Types.VARCHAR)
                .update();
        addColumns(upload);
    }

    private void addColumns(Upload upload) {
        List<String> columns = upload.form().columns();
        many.batchUpdate(
                "insert into upload_column (upload, position, name) values (?, ?, ?)",
                IntStream.range(0, columns.size())
                        .mapToObj(position -> new Object[] {upload.id(), position, columns.get(position)})
                        .toList());
    }

    /** Stores how the columns of an upload are to be read, as long as none of its rows is read. */
    void match(String id, String sheetMap) {
        own("update upload set sheet_map = :map where tenant = :tenant and id = :id and state = 'MATCHING'")
                .param("map", sheetMap)
                .param("id", id)
                .update();
    }

    /**
     * Stores how the columns of an upload are read, from now on or not any more, and returns whether its state was the
     * one before.
     */
    boolean read(Upload upload, UploadState before) {
        boolean moved = own("update upload set state = :state, sheet_map = :map, map_name = :called,"
                                + " cell_separator = :separator, byte_order_mark = :mark, broken_at = null"
                                + " where tenant = :tenant and id = :id and state = :before")
                        .param("state", upload.state().name())
                        .param("map", upload.sheetMap(), Types.VARCHAR)
                        .param("called", upload.mapName(), Types.VARCHAR)
                        .param("separator", String.valueOf(upload.form().separator()))
                        .param("mark", upload.form().byteOrderMark())
                        .param("id", upload.id())
                        .param("before", before.name())
                        .update()
                == 1;
        if (moved) {
            store.sql("delete from upload_column where upload = :id")
                    .param("id", upload.id())
                    .update();
            addColumns(upload);
        }
        return moved;
    }

    /** Records the row at which a file broke off; the rows before it remain valid. */
    void brokenAt(String id, long line) {
        own("update upload set broken_at = :line where tenant = :tenant and id = :id")
                .param("line", line)
                .param("id", id)
                .update();
    }

    Optional<Upload> find(String id) {
        return withColumns(own("select * from upload where tenant = :tenant and id = :id")
                        .param("id", id)
                        .query(Uploads::upload)
                        .list())
                .stream()
                .findFirst();
    }

    /** Lists the latest uploads, the newest first. */
    List<Upload> latest(int most) {
        return withColumns(own("select * from upload where tenant = :tenant order by uploaded_at desc limit :most")
                .param("most", most)
                .query(Uploads::upload)
                .list());
    }

    /** Reads the first uploads behind an id, in the order of their ids. */
    List<Upload> behind(String id, int most) {
        return withColumns(own("select * from upload where tenant = :tenant and id > :id order by id limit :most")
                .param("id", id)
                .param("most", most)
                .query(Uploads::upload)
                .list());
    }

    /** Returns the newest other upload that has the same content and answered rows. */
    Optional<Upload> answeredBefore(Upload upload) {
        return withColumns(own("select * from upload u where tenant = :tenant and digest = :digest and id <> :id and "
                                + UploadRows.SOME_ANSWERED + " order by uploaded_at desc limit 1")
                        .param("digest", upload.digest())
                        .param("id", upload.id())
                        .query(Uploads::upload)
                        .list())
                .stream()
                .findFirst();
    }

    /** Puts an upload in the queue in the name of the caller, unless it has left the state. */
    boolean queue(String id, UploadState before) {
        return own("update upload set state = 'WAITING', owner = null, lease_until = null, attempts = 0, asked_by = :by,"
                                + " queued_at = :now where tenant = :tenant and id = :id and state = :before")
                        .param("by", Callers.current().name())
                        .param("now", now())
                        .param("id", id)
                        .param("before", before.name())
                        .update()
                == 1;
    }

    /** Returns who has asked for the answers of an upload; nobody where an earlier version has queued it. */
    Optional<String> askedBy(String id) {
        return own("select asked_by from upload where tenant = :tenant and id = :id and asked_by is not null")
                .param("id", id)
                .query(String.class)
                .optional();
    }

    /** Says whether there are uploads that nobody answers although they are not finished. */
    boolean anyWaiting(OffsetDateTime now) {
        return !store.sql("select tenant from upload where state = 'WAITING' or state in ('RUNNING', 'STOPPING') and"
                        + " (lease_until is null or lease_until < :now) limit 1")
                .param("now", now)
                .query(String.class)
                .list()
                .isEmpty();
    }

    /** Lists the uploads of all tenants that are not finished, in the order in which they were asked for. */
    List<Work> standing(OffsetDateTime now) {
        return store.sql("select tenant, id, state <> 'WAITING' and lease_until is not null and lease_until >= :now"
                        + " as running from upload where state in ('WAITING', 'RUNNING', 'STOPPING')"
                        + " order by queued_at, uploaded_at, id")
                .param("now", now)
                .query((row, number) ->
                        new Work(row.getString("tenant"), row.getString("id"), row.getBoolean("running")))
                .list();
    }

    /** Lends an upload to a program that nobody answers. One that is to be stopped stays so. */
    boolean lend(String id, Lease lease, OffsetDateTime now) {
        return own("update upload set attempts = attempts + case when state = 'RUNNING' then 1 else 0 end,"
                                + " state = case when state = 'WAITING' then 'RUNNING' else state end, owner = :owner,"
                                + " lease_until = :until where tenant = :tenant and id = :id and (state = 'WAITING' or"
                                + " state in ('RUNNING', 'STOPPING') and (lease_until is null or lease_until < :now))")
                        .param("owner", lease.owner())
                        .param("until", lease.until())
                        .param("id", id)
                        .param("now", now)
                        .update()
                == 1;
    }

    /**
     * Says that a program is alive, so that nobody takes over what it answers until then. A program answers the uploads
     * of all tenants.
     */
    void renew(Lease lease) {
        store.sql("update upload set lease_until = :until where tenant is not null and owner = :owner and " + BUSY)
                .param("until", lease.until())
                .param("owner", lease.owner())
                .update();
    }

    /** Gives back what a program has not finished, in good order. */
    void release(String owner) {
        store.sql(
                        "update upload set lease_until = null, owner = null, state = case when state = 'RUNNING' then 'WAITING'"
                                + " else state end where tenant is not null and owner = :owner and " + BUSY)
                .param("owner", owner)
                .update();
    }

    /** Gives an upload back that a program has not finished, in good order. */
    void giveBack(String id, String owner) {
        own("update upload set lease_until = null, owner = null, state = case when state = 'RUNNING' then 'WAITING'"
                        + " else state end where tenant = :tenant and id = :id and owner = :owner and " + BUSY)
                .param("id", id)
                .param("owner", owner)
                .update();
    }

    /** Ends all leases. Only for a program that knows that there is no other. */
    void endLeases() {
        store.sql("update upload set lease_until = null where tenant is not null and " + BUSY)
                .update();
    }

    /** Returns how often an upload was taken over from a program that died while it answered it, without success since. */
    int attempts(String id) {
        return own("select attempts from upload where tenant = :tenant and id = :id")
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    void progressed(String id) {
        own("update upload set attempts = 0 where tenant = :tenant and id = :id and attempts > 0")
                .param("id", id)
                .update();
    }

    /** Says whether a program still answers an upload; nobody takes it over until the transaction ends. */
    boolean held(String id, String owner) {
        return own("select owner from upload where tenant = :tenant and id = :id for update")
                .param("id", id)
                .query(String.class)
                .optional()
                .filter(owner::equals)
                .isPresent();
    }

    UploadState state(String id) {
        return UploadState.valueOf(own("select state from upload where tenant = :tenant and id = :id")
                .param("id", id)
                .query(String.class)
                .optional()
                .orElse(UploadState.STOPPED.name()));
    }

    /** Returns the state and locks it, so that nobody changes it until the transaction ends. */
    UploadState held(String id) {
        return UploadState.valueOf(own("select state from upload where tenant = :tenant and id = :id for update")
                .param("id", id)
                .query(String.class)
                .single());
    }

    /**
     * Moves an upload from one of the states to another and returns whether it did. If two callers try at once, only
     * one succeeds.
     */
    boolean move(String id, Collection<UploadState> from, UploadState to) {
        return own("update upload set state = :to where tenant = :tenant and id = :id and state in (:from)")
                        .param("to", to.name())
                        .param("id", id)
                        .param("from", from.stream().map(Enum::name).toList())
                        .update()
                == 1;
    }

    /** Marks the upload as broken off, with the reason, unless it has left all of these states. */
    void breakOff(String id, Collection<UploadState> from, StopReason reason) {
        own("update upload set state = 'FAILED', stop_reason = :reason where tenant = :tenant and id = :id and state in (:from)")
                .param("reason", reason.name())
                .param("id", id)
                .param("from", from.stream().map(Enum::name).toList())
                .update();
    }

    /** Deletes an upload and returns how many that were. */
    int discard(String id) {
        return own("delete from upload where tenant = :tenant and id = :id")
                .param("id", id)
                .update();
    }

    /** Lists the tenants that have uploads. */
    List<String> tenants() {
        return store.sql("select distinct tenant from upload")
                .query(String.class)
                .list();
    }

    /** Deletes the uploads of the tenant that are as old as this, except those that are being answered; returns how many. */
    int forgetOld(Duration age) {
        return own("delete from upload where tenant = :tenant and uploaded_at < :before and state not in ('WAITING', 'RUNNING', 'STOPPING')")
                .param("before", now().minus(age))
                .update();
    }

    private List<Upload> withColumns(List<Upload> found) {
        if (found.isEmpty()) {
            return found;
        }
        Map<String, List<String>> columns = new HashMap<>();
        store.sql("select upload, name from upload_column where upload in (:ids) order by upload, position")
                .param("ids", found.stream().map(Upload::id).toList())
                .query(row -> {
                    columns.computeIfAbsent(row.getString("upload"), id -> new ArrayList<>())
                            .add(row.getString("name"));
                });
        return found.stream()
                .map(upload -> upload.with(columns.getOrDefault(upload.id(), List.of())))
                .toList();
    }

    private JdbcClient.StatementSpec own(String sql) {
        return store.sql(sql).param("tenant", Callers.tenant());
    }

    private static Upload upload(ResultSet row, int number) throws SQLException {
        SheetLayout form = new SheetLayout(
                List.of(), row.getString("cell_separator").charAt(0), row.getBoolean("byte_order_mark"));
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
                row.getObject("uploaded_at", OffsetDateTime.class),
                row.getString("sheet_map"),
                row.getString("map_name"));
    }
}
