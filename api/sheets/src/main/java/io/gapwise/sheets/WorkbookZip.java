package io.gapwise.sheets;

import java.io.Closeable;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/** Holds an open workbook, which is a ZIP file of XML parts. Nothing of it is unpacked until it is read. */
final class WorkbookZip implements Closeable {

    private static final int BUFFER = 64 * 1024;

    private final FileChannel file;
    private final Map<String, ZipPart> byName = new HashMap<>();
    private final List<String> names;
    private final ReadingBudget budget;

    private WorkbookZip(FileChannel file, List<ZipPart> parts, ReadingBudget budget) {
        this.budget = budget;
        this.file = file;
        this.names = parts.stream()
                .sorted(Comparator.comparingLong(ZipPart::from))
                .map(ZipPart::name)
                .toList();
        parts.forEach(part -> byName.put(part.name().toLowerCase(Locale.ROOT), part));
    }

    /** @throws UnusableFile if the file is not a workbook or is made to do harm */
    static WorkbookZip open(Path path, ReadingBudget budget) throws IOException {
        refuseOtherKinds(path);
        FileChannel file = FileChannel.open(path);
        try {
            WorkbookZip zip = new WorkbookZip(file, ZipDirectory.read(file), budget);
            if (!zip.has("[Content_Types].xml")) {
                throw broken();
            }
            return zip;
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e instanceof UnusableFile unusable ? unusable : broken();
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

    boolean has(String name) {
        return part(name) != null;
    }

    private @Nullable ZipPart part(String name) {
        return byName.get(name.toLowerCase(Locale.ROOT));
    }

    /** Returns the limit on the work for this file, on which all of its streams draw. */
    ReadingBudget budget() {
        return budget;
    }

    /** Lists the names of all parts in the order in which they stand in the file. */
    List<String> names() {
        return names;
    }

    /** Opens a part of XML; the stream counts towards the budget of the file. */
    PartStream open(String name) throws IOException {
        return open(name, true);
    }

    /** @param xml whether the part is XML, whose tags and texts must not be too long */
    PartStream open(String name, boolean xml) throws IOException {
        ZipPart part = part(name);
        if (part == null) {
            throw new FileNotFoundException(name);
        }
        InputStream packed = new PackedStream(file, part.start(), part.packed());
        InputStream content = part.deflated() ? new Inflating(packed) : packed;
        return new PartStream(content, part.size(), budget, xml);
    }

    /** Gives back the memory of the unpacking, which lies outside the heap, when the stream is closed. */
    private static final class Inflating extends InflaterInputStream {

        Inflating(InputStream packed) {
            super(packed, new Inflater(true), BUFFER);
        }

        @Override
        public void close() throws IOException {
            super.close();
            inf.end();
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
