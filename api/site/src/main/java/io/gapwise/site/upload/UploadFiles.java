package io.gapwise.site.upload;

import io.gapwise.service.access.Callers;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stores the files of uploads as they were sent, each for the tenant that sent it. */
@Repository
class UploadFiles {

    /** No piece of a file that is held in memory is larger. */
    static final int PIECE = 256 * 1024;

    private final JdbcClient store;

    UploadFiles(JdbcClient store) {
        this.store = store;
    }

    /** Stores a file as that of an upload. */
    void add(String upload, Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            int number = 0;
            for (byte[] piece = in.readNBytes(PIECE); piece.length > 0; piece = in.readNBytes(PIECE)) {
                own("insert into upload_file (tenant, upload, number, content) values (:tenant, :upload, :number, :content)")
                        .param("upload", upload)
                        .param("number", number++)
                        .param("content", piece)
                        .update();
            }
        }
    }

    boolean has(String upload) {
        return piece(upload, 0).isPresent();
    }

    /** Returns one piece of a file; the first has the number 0. */
    Optional<byte[]> piece(String upload, int number) {
        return own("select content from upload_file where tenant = :tenant and upload = :upload and number = :number")
                .param("upload", upload)
                .param("number", number)
                .query(byte[].class)
                .optional();
    }

    /** Writes the file as it was sent, and returns whether there is one. */
    boolean copy(String upload, Path to) throws IOException {
        try (OutputStream out = Files.newOutputStream(to)) {
            int number = 0;
            for (Optional<byte[]> piece = piece(upload, 0); piece.isPresent(); piece = piece(upload, ++number)) {
                out.write(piece.get());
            }
            return number > 0;
        }
    }

    /** Deletes the file of an upload, whose rows stay. */
    void forget(String upload) {
        own("delete from upload_file where tenant = :tenant and upload = :upload")
                .param("upload", upload)
                .update();
    }

    private JdbcClient.StatementSpec own(String sql) {
        return store.sql(sql).param("tenant", Callers.tenant());
    }
}
