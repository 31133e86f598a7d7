package io.gapwise.service.jobs;

import io.gapwise.service.access.Callers;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stores the bytes of jobs in pieces, each for its tenant. */
@Repository
class JobPieces {

    /** No piece that is held in memory is larger. */
    static final int LARGEST = 256 * 1024;

    private final JdbcClient store;

    JobPieces(JdbcClient store) {
        this.store = store;
    }

    void add(String job, PieceKind kind, long startAt, byte[] content) {
        own(
                        "insert into bulk_job_piece (tenant, job, kind, start_at, size, content)"
                                + " values (:tenant, :job, :kind, :start, :size, :content)",
                        job,
                        kind)
                .param("start", startAt)
                .param("size", content.length)
                .param("content", content)
                .update();
    }

    /** Returns how many bytes there are of a kind. */
    long length(String job, PieceKind kind) {
        return own(
                        "select coalesce(max(start_at + size), 0) from bulk_job_piece"
                                + " where tenant = :tenant and job = :job and kind = :kind",
                        job,
                        kind)
                .query(Long.class)
                .single();
    }

    /** Writes the bytes from one place to before another. No connection is held while somebody takes them. */
    void copy(String job, PieceKind kind, long from, long to, OutputStream out) throws IOException {
        long start = from < to ? startOf(job, kind, from) : to;
        while (start < to) {
            byte[] content = piece(job, kind, start)
                    .orElseThrow(() -> new IOException("The bytes of a job were forgotten meanwhile."));
            int first = (int) Math.max(0, from - start);
            int behind = (int) Math.min(content.length, to - start);
            out.write(content, first, behind - first);
            start += content.length;
        }
    }

    void forget(String job, PieceKind kind) {
        own("delete from bulk_job_piece where tenant = :tenant and job = :job and kind = :kind", job, kind)
                .update();
    }

    private long startOf(String job, PieceKind kind, long place) {
        return own(
                        "select coalesce(max(start_at), 0) from bulk_job_piece where tenant = :tenant and job = :job"
                                + " and kind = :kind and start_at <= :place",
                        job,
                        kind)
                .param("place", place)
                .query(Long.class)
                .single();
    }

    private Optional<byte[]> piece(String job, PieceKind kind, long start) {
        return own(
                        "select content from bulk_job_piece where tenant = :tenant and job = :job and kind = :kind"
                                + " and start_at = :start",
                        job,
                        kind)
                .param("start", start)
                .query(byte[].class)
                .optional();
    }

    private JdbcClient.StatementSpec own(String sql, String job, PieceKind kind) {
        return store.sql(sql)
                .param("tenant", Callers.tenant())
                .param("job", job)
                .param("kind", kind.name());
    }
}
