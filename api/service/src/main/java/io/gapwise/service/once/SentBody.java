package io.gapwise.service.once;

import io.gapwise.service.load.OpenUploads;
import io.gapwise.service.settings.TemporaryFiles;
import jakarta.servlet.http.HttpServletRequest;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The body of a request, which can be read more than once. What is larger than a case lies on the disk meanwhile.
 *
 * @param first what there is of it in the memory
 * @param file where all of it lies; null if the memory has all
 * @param digest tells it apart from another request: its method, its address, its type and its bytes
 */
record SentBody(byte[] first, @Nullable Path file, String digest) implements AutoCloseable {

    private static final int IN_MEMORY = 128 * 1024;
    private static final int AT_ONCE = 64 * 1024;

    /** Says that a body is larger than any that is taken. */
    static final class TooLarge extends Exception {

        private static final long serialVersionUID = 1L;

        TooLarge() {
            super("The body is too large.", null, false, false);
        }
    }

    static SentBody read(HttpServletRequest request, TemporaryFiles temporary) throws IOException, TooLarge {
        MessageDigest digest = sha256();
        digest.update(head(request));
        InputStream in = request.getInputStream();
        byte[] first = in.readNBytes(IN_MEMORY + 1);
        digest.update(first);
        Path file = first.length > IN_MEMORY ? spooled(first, in, digest, temporary) : null;
        return new SentBody(first, file, HexFormat.of().formatHex(digest.digest()));
    }

    private static Path spooled(byte[] first, InputStream in, MessageDigest digest, TemporaryFiles temporary)
            throws IOException, TooLarge {
        Path file = temporary.create("once-");
        boolean whole = false;
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(first);
            long size = first.length;
            byte[] some = new byte[AT_ONCE];
            for (int count = in.read(some); count >= 0; count = in.read(some)) {
                size += count;
                if (size > OpenUploads.MOST_BYTES) {
                    throw new TooLarge();
                }
                digest.update(some, 0, count);
                out.write(some, 0, count);
            }
            whole = true;
            return file;
        } finally {
            if (!whole) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static byte[] head(HttpServletRequest request) {
        String query = request.getQueryString();
        String type = request.getContentType();
        return String.join(
                        "\n",
                        request.getMethod(),
                        request.getRequestURI(),
                        query == null ? "" : query,
                        type == null ? "" : type,
                        "")
                .getBytes(StandardCharsets.UTF_8);
    }

    InputStream open() throws IOException {
        return file == null ? new ByteArrayInputStream(first) : new BufferedInputStream(Files.newInputStream(file));
    }

    long length() throws IOException {
        return file == null ? first.length : Files.size(file);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            Files.deleteIfExists(file);
        }
    }
}
