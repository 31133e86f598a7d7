package io.gapwise.site;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Packs a file into a text that a form carries from the page that shows what would become of it to the one that keeps
 * it, so that the service need not keep files that nobody comes back for.
 */
public final class PackedFile {

    /** A form may not be larger; a list of many thousand rows is smaller. */
    public static final int MOST_CHARACTERS = 1_500_000;

    private static final int MOST_BYTES = 20 * 1024 * 1024;

    private PackedFile() {}

    public static String packed(byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException("Packing in memory cannot fail.", e);
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(out.toByteArray());
    }

    /** Returns the file; empty if the text is none, or one that unpacks to too much. */
    public static Optional<byte[]> unpacked(String packed) {
        try (GZIPInputStream zip = new GZIPInputStream(
                new ByteArrayInputStream(Base64.getUrlDecoder().decode(packed)))) {
            byte[] content = zip.readNBytes(MOST_BYTES + 1);
            return content.length > MOST_BYTES ? Optional.empty() : Optional.of(content);
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
