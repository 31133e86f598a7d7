package io.gapwise.sheets;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * Gives workbooks that two spreadsheet programs and three libraries saved, each with a banner in merged cells, names of
 * columns in row 3, formulas, a filter, choices, colours by condition, a comment, a hidden row and three sheets.
 */
public final class SavedWorkbooks {

    public static final List<String> NAMES = List.of("libreoffice", "gnumeric", "openpyxl", "exceljs", "xlsxwriter");

    public static final String SHEET = "Needs 2026";

    private SavedWorkbooks() {}

    /** Copies a workbook into a folder. */
    public static Path in(Path folder, String name) {
        Path file = folder.resolve(name + ".xlsx");
        try (InputStream in = SavedWorkbooks.class.getResourceAsStream("saved/" + name + ".xlsx")) {
            Files.write(file, Objects.requireNonNull(in).readAllBytes());
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
