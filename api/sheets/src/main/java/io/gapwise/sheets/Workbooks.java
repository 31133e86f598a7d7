package io.gapwise.sheets;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Checks a workbook before it is read. A workbook is a ZIP file, and a small one can unpack to more than fits into
 * memory. The sizes that it declares are not trusted, so it is unpacked and measured.
 */
final class Workbooks {

    private static final int MOST_PARTS = 10_000;
    private static final long MIB = 1024 * 1024;
    /** Limits the parts that are read whole: the shared texts, the styles, the list of sheets. */
    private static final long LARGEST_PART = 256 * MIB;
    /** Limits the sheets, which are read row by row. */
    private static final long LARGEST_SHEET = 8192 * MIB;

    private static final long LARGEST_ROW = 16 * MIB;

    /** Holds the tag that begins a row, as four bytes. */
    private static final int ROW = '<' << 24 | 'r' << 16 | 'o' << 8 | 'w';

    /** Holds the same tag with the prefix of a namespace. */
    private static final int PREFIXED_ROW = ':' << 24 | 'r' << 16 | 'o' << 8 | 'w';

    private Workbooks() {}

    /**
     * Returns the number of rows of the largest sheet.
     *
     * @throws UnusableFile if the file is not a workbook or is too large
     */
    static long check(Path file) throws IOException {
        refuseOtherKinds(file);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_PARTS) {
                throw new UnusableFile(
                        UnusableFile.Kind.TOO_LARGE, "The workbook has more than %d parts.".formatted(MOST_PARTS));
            }
            if (zip.getEntry("[Content_Types].xml") == null) {
                throw broken();
            }
            long rows = 0;
            Enumeration<? extends ZipEntry> parts = zip.entries();
            while (parts.hasMoreElements()) {
                ZipEntry part = parts.nextElement();
                try (InputStream in = zip.getInputStream(part)) {
                    rows = Math.max(rows, measure(part.getName(), in));
                }
            }
            return rows;
        } catch (UnusableFile e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw broken();
        }
    }

    static UnusableFile broken() {
        return new UnusableFile(UnusableFile.Kind.NO_WORKBOOK, "The file is no XLSX workbook, or it is broken.");
    }

    private static void refuseOtherKinds(Path file) throws IOException {
        byte[] first;
        try (InputStream in = Files.newInputStream(file)) {
            first = in.readNBytes(8);
        }
        if (first.length == 0) {
            throw new UnusableFile(UnusableFile.Kind.EMPTY, "The file is empty.");
        } else if (FormatDetector.oldOffice(first)) {
            throw new UnusableFile(
                    UnusableFile.Kind.PROTECTED,
                    "The workbook is encrypted or in the old XLS format; save it as XLSX without a password.");
        } else if (!FormatDetector.zip(first)) {
            throw broken();
        }
    }

    /** Unpacks a part without storing it and returns the number of rows in it. */
    private static long measure(String name, InputStream in) throws IOException {
        boolean sheet = name.startsWith("xl/worksheets/");
        byte[] some = new byte[64 * 1024];
        int lastFour = 0;
        long size = 0;
        long rows = 0;
        long rowBegan = 0;
        for (int count = in.read(some); count >= 0; count = in.read(some)) {
            for (int i = 0; sheet && i < count; i++) {
                lastFour = lastFour << Byte.SIZE | some[i] & 0xFF;
                if (lastFour == ROW || lastFour == PREFIXED_ROW) {
                    rows++;
                    rowBegan = size + i;
                }
            }
            size += count;
            if (size > (sheet ? LARGEST_SHEET : LARGEST_PART)) {
                throw tooLarge(
                        "unpacked, a part of it has more than %d MiB", (sheet ? LARGEST_SHEET : LARGEST_PART) / MIB);
            } else if (sheet && size - rowBegan > LARGEST_ROW) {
                throw tooLarge("a single row of it has more than %d MiB", LARGEST_ROW / MIB);
            }
        }
        return rows;
    }

    private static UnusableFile tooLarge(String why, long mebibytes) {
        return new UnusableFile(
                UnusableFile.Kind.TOO_LARGE, "The workbook is too large: %s.".formatted(why.formatted(mebibytes)));
    }
}
