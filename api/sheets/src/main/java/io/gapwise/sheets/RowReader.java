package io.gapwise.sheets;

import io.gapwise.core.cases.GapCase;
import io.gapwise.core.json.BadCase;
import io.gapwise.core.json.CaseFile;
import io.gapwise.core.json.GapCaseJson;
import io.gapwise.core.problems.Problem;
import io.gapwise.core.problems.ProblemKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** Reads the case in a row as if it had been sent as JSON, so that both ways accept and refuse the same cases. */
final class RowReader {

    private final List<Header.Column> asked;
    private final List<Header.Column> nameless;
    private final int width;
    private final boolean decimalComma;

    RowReader(Header header, boolean decimalComma) {
        List<String> order = CaseColumns.paths();
        asked = header.columns().stream()
                .filter(column -> column.asked() != null)
                .sorted(Comparator.comparing(column -> order.indexOf(column.name())))
                .toList();
        nameless = header.columns().stream()
                .filter(column -> column.name().isEmpty())
                .toList();
        width = header.columns().size();
        this.decimalComma = decimalComma;
    }

    /**
     * Holds the result of reading a row.
     *
     * @param json the case as it would have been sent; incomplete if there are problems
     */
    record Read(byte[] json, CaseFile.Entry entry) {}

    /** Says whether the numbers of a row may have a decimal comma. */
    boolean decimalComma(Row row) {
        return RowCircumstances.of(asked, row, decimalComma).decimalComma();
    }

    CaseFile.Entry read(String place, Row row) {
        return readWithJson(place, row).entry();
    }

    Read readWithJson(String place, Row row) {
        List<Problem> problems = new ArrayList<>();
        if (BrokenRow.is(row.cells())) {
            problems.add(BrokenRow.problem(row.cells()));
            return new Read(new byte[0], new CaseFile.Entry(place, null, problems));
        }
        RowCircumstances circumstances = RowCircumstances.of(asked, row, decimalComma);
        CaseWriter json = new CaseWriter();
        for (Header.Column column : asked) {
            Cell cell = row.cell(column.index());
            Runnable copying = Objects.requireNonNull(column.asked())
                    .match(
                            property -> () -> new CellReader(property, circumstances, problems).copy(cell, json),
                            () -> () -> new StatementsReader(problems).copy(cell, json));
            copying.run();
        }
        nameless.forEach(column -> mustBeBlank(row, column.index(), problems));
        for (int i = width; i < row.cells().size(); i++) {
            mustBeBlank(row, i, problems);
        }
        byte[] bytes = json.bytes();
        try {
            GapCase gapCase = GapCaseJson.read(bytes);
            return new Read(bytes, new CaseFile.Entry(place, problems.isEmpty() ? gapCase : null, problems));
        } catch (BadCase e) {
            e.problems().stream()
                    .filter(problem -> problems.stream().noneMatch(known -> covers(known, problem)))
                    .forEach(problems::add);
            return new Read(bytes, new CaseFile.Entry(place, null, problems));
        }
    }

    /** Says whether a problem of the cell already says that its content, or the part around this place, is bad. */
    private static boolean covers(Problem known, Problem problem) {
        String place = known.pointer();
        return problem.pointer().equals(place)
                || !place.isEmpty() && problem.pointer().startsWith(place + "/");
    }

    private static void mustBeBlank(Row row, int index, List<Problem> problems) {
        if (!row.cell(index).blank()) {
            problems.add(Problem.at(
                    ProblemKind.STRAY_CELL, "", "The %d. cell stands under no column's name.".formatted(index + 1)));
        }
    }
}
