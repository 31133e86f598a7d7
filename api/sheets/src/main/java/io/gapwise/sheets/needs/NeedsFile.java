package io.gapwise.sheets.needs;

import io.gapwise.insight.needs.Need;
import io.gapwise.insight.needs.NeedsList;
import io.gapwise.sheets.DamagedFile;
import io.gapwise.sheets.Row;
import io.gapwise.sheets.SheetFile;
import io.gapwise.sheets.mapping.MappedFile;
import io.gapwise.sheets.mapping.MappedRow;
import io.gapwise.sheets.mapping.SheetMap;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Holds the training needs of a whole file.
 *
 * @param bad how many rows could not be read
 */
public record NeedsFile(NeedsList list, int bad) {

    /**
     * Reads a file.
     *
     * @param map how its columns are to be read; null if they are those of the contract
     * @throws io.gapwise.sheets.UnusableFile if it is neither CSV nor a workbook, or if the map does not fit it
     */
    public static NeedsFile read(Path file, @Nullable SheetMap map) throws IOException {
        return map == null ? unmapped(file) : mapped(file, map);
    }

    private static NeedsFile unmapped(Path file) throws IOException {
        Counted counted = new Counted();
        try (SheetFile sheet = SheetFile.open(file)) {
            NeedReader reader = new NeedReader(sheet.form(), null);
            for (Row row = sheet.next(); row != null; row = sheet.next()) {
                counted.take(reader.read(row.cells()));
            }
        } catch (DamagedFile e) {
            counted.bad++;
        }
        return new NeedsFile(counted.list, counted.bad);
    }

    private static NeedsFile mapped(Path file, SheetMap map) throws IOException {
        Counted counted = new Counted();
        try (MappedFile sheet = MappedFile.open(file, map)) {
            NeedReader reader = new NeedReader(sheet.form(), map);
            for (MappedRow row = sheet.next(); row != null; row = sheet.next()) {
                counted.take(reader.read(row.row().cells()));
            }
        } catch (DamagedFile e) {
            counted.bad++;
        }
        return new NeedsFile(counted.list, counted.bad);
    }

    private static final class Counted {

        private final NeedsList list = new NeedsList();
        private int bad;

        void take(Optional<Need> need) {
            need.ifPresentOrElse(list::add, () -> bad++);
        }
    }
}
