package io.gapwise.site.upload;

import io.gapwise.service.settings.TemporaryFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Opens the files of uploads as they were sent. */
@Component
class KeptFiles {

    private final UploadFiles files;
    private final TemporaryFiles temporary;

    KeptFiles(UploadFiles files, TemporaryFiles temporary) {
        this.files = files;
        this.temporary = temporary;
    }

    /** A copy of the file on the disk, until it is closed. */
    record Copy(Path path) implements AutoCloseable {

        @Override
        public void close() throws IOException {
            Files.deleteIfExists(path);
        }
    }

    /** Returns a copy of the file of an upload; empty if it is not kept any more. */
    Optional<Copy> open(String upload) throws IOException {
        Path path = temporary.create("upload-");
        boolean copied = false;
        try {
            copied = files.copy(upload, path);
            return copied ? Optional.of(new Copy(path)) : Optional.empty();
        } finally {
            if (!copied) {
                Files.deleteIfExists(path);
            }
        }
    }
}
