package io.gapwise.sheets;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * Gives the parts of a workbook as they are, so that a changed copy of it can be written. What it unpacks to is limited
 * as when its cells are read, although its parts are read more than once.
 */
public final class WorkbookFile implements Closeable {

    /** A part is found by what others say of it, looked through, and copied. */
    private static final int READINGS = 3;

    private final WorkbookParts parts;

    private WorkbookFile(WorkbookParts parts) {
        this.parts = parts;
    }

    /**
     * Opens a workbook. The time of a processor is not limited: copying takes time by the size alone, which is.
     *
     * @throws UnusableFile if it is not a workbook, or is made to do harm
     */
    public static WorkbookFile open(Path file) throws IOException {
        try {
            return new WorkbookFile(new WorkbookParts(file, new ReadingBudget(ReadingBudget.ANY_WORK, READINGS)));
        } catch (IOException | XMLStreamException | RuntimeException e) {
            throw XlsxRows.refusal(e);
        }
    }

    /** Lists the names of all parts in the order in which they stand in the file. */
    public List<String> names() {
        return parts.zip().names();
    }

    /** Opens a part, whatever it holds. */
    public InputStream open(String part) throws IOException {
        return parts.zip().open(part, false);
    }

    /** Opens a part of XML, whose tags and texts must not be longer than any that a program writes. */
    public InputStream openXml(String part) throws IOException {
        return parts.zip().open(part);
    }

    /** Returns the name of the part that lists the sheets. */
    public String main() {
        return parts.main();
    }

    /** Returns the name of the part with the styles, or null if there is none. */
    public @Nullable String styles() {
        return parts.sharedName("styles");
    }

    /**
     * Returns what the sheet of this name is called and which part it is.
     *
     * @param name null for the first visible sheet
     * @throws UnusableFile if there is none of this name
     */
    public Sheet sheet(@Nullable String name) throws UnusableFile {
        WorkbookParts.SheetPart found = parts.sheet(name);
        return new Sheet(found.name(), found.part());
    }

    /** Names a sheet and its part. */
    public record Sheet(String name, String part) {}

    /**
     * Lists the parts that belong to another part and are there, each of them once.
     *
     * @param type what they are to it, such as {@code table} or {@code drawing}
     */
    public List<String> related(String part, String type) throws IOException {
        try {
            return parts.relations(part).stream()
                    .filter(relation -> relation.type().equals(type))
                    .map(WorkbookParts.Relation::part)
                    .filter(parts.zip()::has)
                    .distinct()
                    .toList();
        } catch (XMLStreamException e) {
            throw XlsxRows.refusal(e);
        }
    }

    @Override
    public void close() throws IOException {
        parts.close();
    }
}
