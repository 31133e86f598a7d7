package io.gapwise.sheets.appraisals;

import io.gapwise.sheets.BrokenRow;
import io.gapwise.sheets.DamagedFile;
import io.gapwise.sheets.OpenSheet;
import io.gapwise.sheets.Row;
import io.gapwise.sheets.mapping.FoundColumn;
import io.gapwise.sheets.mapping.FoundTable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Holds who has which role, as a file says it.
 *
 * @param complete whether a column names people and another one roles
 * @param rows who has which role
 * @param incomplete the first rows in which one of both is missing, or that cannot be read
 */
public record PeopleFile(boolean complete, List<Person> rows, List<Long> incomplete) {

    private static final int MOST_TOLD = 20;

    public PeopleFile {
        rows = List.copyOf(rows);
        incomplete = List.copyOf(incomplete);
    }

    /** Holds one row. */
    public record Person(String person, String role) {}

    /**
     * Reads a file, at most so many rows.
     *
     * @throws io.gapwise.sheets.UnusableFile if it is neither CSV nor a workbook
     */
    public static PeopleFile read(Path file, int most) throws IOException {
        FoundTable table = AppraisalFile.open(file).table(List.of()).orElse(null);
        if (table == null) {
            return new PeopleFile(false, List.of(), List.of());
        }
        AppraisalMap map = AppraisalFile.guess(table, List.of());
        Optional<FoundColumn> people = column(table, map, AppraisalUse.PERSON);
        Optional<FoundColumn> roles = column(table, map, AppraisalUse.ROLE);
        if (people.isEmpty() || roles.isEmpty()) {
            return new PeopleFile(false, List.of(), List.of());
        }
        List<Person> rows = new ArrayList<>();
        List<Long> incomplete = new ArrayList<>();
        try (OpenSheet sheet = OpenSheet.open(file, table.sheet().isEmpty() ? null : table.sheet())) {
            for (Row row = sheet.next(); row != null && row.number() <= table.lastRow(); row = sheet.next()) {
                if (row.number() >= table.firstRow() && !row.blank() && rows.size() < most) {
                    Person person = new Person(text(row, people.get()), text(row, roles.get()));
                    if (BrokenRow.is(row.cells())
                            || person.person().isEmpty()
                            || person.role().isEmpty()) {
                        tell(incomplete, row.number());
                    } else {
                        rows.add(person);
                    }
                }
            }
        } catch (DamagedFile e) {
            tell(incomplete, e.number());
        }
        return new PeopleFile(true, rows, incomplete);
    }

    private static void tell(List<Long> incomplete, long row) {
        if (incomplete.size() < MOST_TOLD) {
            incomplete.add(row);
        }
    }

    private static Optional<FoundColumn> column(FoundTable table, AppraisalMap map, AppraisalUse use) {
        List<String> names = map.columns(use);
        return table.columns().stream()
                .filter(column -> names.contains(column.name()))
                .findFirst();
    }

    private static String text(Row row, FoundColumn column) {
        return AppraisalRows.shown(row.cell(column.index()));
    }
}
