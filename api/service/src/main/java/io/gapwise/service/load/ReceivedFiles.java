package io.gapwise.service.load;

import io.gapwise.service.access.Callers;
import io.gapwise.service.problems.Refusal;
import io.gapwise.service.settings.TemporaryFiles;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Receives files that are the body of a request, a few at a time and up to a maximum size. */
@Component
public final class ReceivedFiles {

    private static final Duration SOON = Duration.ofSeconds(5);
    private static final int AT_ONCE = 64 * 1024;

    private final OpenUploads uploads;
    private final TemporaryFiles temporary;

    ReceivedFiles(OpenUploads uploads, TemporaryFiles temporary) {
        this.uploads = uploads;
        this.temporary = temporary;
    }

    /** Is a file that lies on the disk until it is closed. */
    public record ReceivedFile(Path path) implements AutoCloseable {

        @Override
        public void close() throws IOException {
            Files.deleteIfExists(path);
        }
    }

    /**
     * Receives a file.
     *
     * @throws Refusal if it is too large, or if too many are being received
     */
    public ReceivedFile receive(HttpServletRequest request) throws IOException, Refusal {
        if (request.getContentLengthLong() > OpenUploads.MOST_BYTES) {
            throw tooLarge();
        }
        try (OpenUploads.OpenUpload receiving = uploads.open(request, Callers.current())
                .orElseThrow(() -> Refusal.tooMany("As many files are being received as there is room for.", SOON))) {
            ReceivedFile file = new ReceivedFile(temporary.create("sheet-"));
            try {
                copy(request.getInputStream(), file.path());
                return file;
            } catch (IOException | Refusal | RuntimeException e) {
                file.close();
                throw e;
            }
        }
    }

    private static void copy(InputStream in, Path file) throws IOException, Refusal {
        byte[] some = new byte[AT_ONCE];
        long size = 0;
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int count = in.read(some); count >= 0; count = in.read(some)) {
                size += count;
                if (size > OpenUploads.MOST_BYTES) {
                    throw tooLarge();
                }
                out.write(some, 0, count);
            }
        }
    }

    private static Refusal tooLarge() {
        return Refusal.tooLarge("A file may have at most %,d bytes.".formatted(OpenUploads.MOST_BYTES));
    }
}
