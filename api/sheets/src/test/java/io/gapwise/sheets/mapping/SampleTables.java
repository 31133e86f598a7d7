package io.gapwise.sheets.mapping;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Makes tables as people really keep them, with made-up contents; tests of other modules use them as well. */
public final class SampleTables {

    /** Names the tables that are CSV files. */
    public static final List<String> CSV = List.of(
            "microsoft-form.csv",
            "google-form.csv",
            "surveymonkey.csv",
            "qualtrics.csv",
            "schulungsbedarf.csv",
            "tna-hr.csv",
            "skills-matrix.csv");

    private SampleTables() {}

    /** Copies one of the CSV files into a folder. */
    public static Path copy(String name, Path folder) throws IOException {
        Path file = folder.resolve(name);
        try (InputStream in = Objects.requireNonNull(SampleTables.class.getResourceAsStream(name), name)) {
            Files.copy(in, file);
        }
        return file;
    }

    /**
     * Writes a workbook with the training needs of two departments: a title above the header, a hidden row, totals below,
     * a sheet of explanations before it and a hidden sheet of lists behind it.
     */
    public static Path needsMatrix(Path folder) throws IOException {
        Path file = folder.resolve("needs.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "Test", null)) {
            Worksheet about = workbook.newWorksheet("Read me");
            about.value(0, 0, "How to fill in this workbook");
            about.value(1, 0, "Rate each skill from 1 to 5.");
            Worksheet needs = workbook.newWorksheet("Needs 2026");
            needs.value(0, 0, "Training needs – service centre");
            needs.range(0, 0, 0, 9).merge();
            row(
                    needs,
                    2,
                    "Employee / Team",
                    "Department",
                    "Job Role",
                    "Skill / Competency",
                    "Required Level (1-5)",
                    "Current Level (1-5)",
                    "Gap",
                    "Priority",
                    "Training Needed?",
                    "Recommended Training",
                    "Comments");
            row(
                    needs,
                    3,
                    "Team North",
                    "Service",
                    "Dispatcher",
                    "Books the second trip",
                    4,
                    2,
                    2,
                    "High",
                    "Yes",
                    "Booking tool refresher",
                    "Nobody has shown them the new mask");
            row(
                    needs,
                    4,
                    "Team North",
                    "Service",
                    "Dispatcher",
                    "Calms angry callers",
                    4,
                    4,
                    0,
                    "Medium",
                    "maybe",
                    "Coaching",
                    "They can, on quiet days");
            row(needs, 5, "Team South", "Stores", "Picker", "Scans twice", 3, 5, -2, "Low", "No", "", "");
            needs.hideRow(4);
            row(needs, 6, "Total", "", "", "", "", "", 0);
            Worksheet lists = workbook.newWorksheet("Lists");
            row(lists, 0, "Priority", "Training Needed?");
            row(lists, 1, "High", "Yes");
            lists.setVisibilityState(VisibilityState.HIDDEN);
        }
        return file;
    }

    private static void row(Worksheet sheet, int row, Object... values) {
        for (int i = 0; i < values.length; i++) {
            if (values[i] instanceof Integer number) {
                sheet.value(row, i, number);
            } else if (!values[i].toString().isEmpty()) {
                sheet.value(row, i, values[i].toString());
            }
        }
    }
}
