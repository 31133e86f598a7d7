package io.gapwise.service.jobs;

import io.gapwise.sheets.TextTable;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Writes results as a table. Texts in it are never formulas. */
final class JobTable {

    /** A sheet of a workbook has no more rows than these and the one with the names. */
    static final long MOST_IN_WORKBOOK = 1_048_575;

    private static final List<String> COLUMNS =
            List.of("line", "state", "recommendation", "verdict", "case", "version", "code", "problem");

    private JobTable() {}

    static void csv(BufferedReader results, OutputStream out) throws IOException {
        try (TextTable table = TextTable.csv(out, COLUMNS)) {
            write(results, table);
        }
    }

    static void workbook(BufferedReader results, OutputStream out) throws IOException {
        try (TextTable table = new TextTable(out, "results", COLUMNS)) {
            write(results, table);
        }
    }

    private static void write(BufferedReader results, TextTable table) throws IOException {
        for (String line = results.readLine(); line != null; line = results.readLine()) {
            table.row(cells(ResultLines.read(line)));
        }
    }

    private static List<Object> cells(JsonNode result) {
        List<Object> cells = new ArrayList<>();
        cells.add(BigDecimal.valueOf(result.get("line").asLong()));
        for (String name : List.of("state", "recommendation", "verdict", "case")) {
            cells.add(result.path(name).asString(""));
        }
        cells.add(
                result.has("version") ? BigDecimal.valueOf(result.get("version").asLong()) : "");
        cells.add(result.at("/problem/code").asString(""));
        cells.add(problem(result.path("problem")));
        return cells;
    }

    /** Says in sentences everything that is wrong, each with its place. */
    private static String problem(JsonNode problem) {
        List<String> sentences = new ArrayList<>();
        problem.path("errors").forEach(error -> {
            String place = error.path("pointer").asString("");
            String detail = error.path("detail").asString("");
            sentences.add(place.isEmpty() ? detail : place + ": " + detail);
        });
        return sentences.isEmpty() ? problem.path("detail").asString("") : String.join("\n", sentences);
    }
}
