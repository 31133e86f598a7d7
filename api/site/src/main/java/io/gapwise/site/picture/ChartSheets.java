package io.gapwise.site.picture;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.gapwise.sheets.Formulas;
import io.gapwise.site.SiteTexts;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes the content of a chart as a sheet, in the reader's language. Other people wrote the titles of the cases, so
 * every cell is escaped: no spreadsheet program may take it for a formula and run it.
 */
@Component
class ChartSheets {

    /** Without this mark, spreadsheet programs read UTF-8 as an older encoding. */
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final SiteTexts say;

    ChartSheets(SiteTexts say) {
        this.say = say;
    }

    String table(ChartTable table) {
        List<List<String>> rows = table.rows().stream()
                .map(row -> Stream.concat(
                                Stream.of(row.label()), row.cells().stream().map(cell -> String.valueOf(cell.count())))
                        .toList())
                .toList();
        List<String> head = Stream.concat(
                        Stream.of(say.text("picture." + table.name() + ".rows")), table.columns().stream())
                .toList();
        return written(head, rows);
    }

    String dots(List<Dot> dots) {
        List<String> head = Stream.of("title", "verdict", "stake", "readiness", "approach", "focus", "address")
                .map(column -> say.text("picture.sheet." + column))
                .toList();
        return written(head, dots.stream().map(this::row).toList());
    }

    private List<String> row(Dot dot) {
        return List.of(
                dot.title(),
                dot.verdict() == null ? "" : say.word(dot.verdict()),
                say.word(dot.stake()),
                dot.readiness() == null ? "" : dot.readiness().toString(),
                named("approach", dot.approach()),
                named("focus", dot.focus()),
                "/answers/" + dot.id());
    }

    private String named(String kind, @Nullable Enum<?> word) {
        return word == null ? "" : say.text("picture." + kind + "." + word.name());
    }

    private static String written(List<String> head, List<List<String>> rows) {
        StringWriter text = new StringWriter();
        text.append(BYTE_ORDER_MARK);
        CsvWriter csv = CsvWriter.builder().bufferSize(0).build(text);
        csv.writeRecord(escaped(head));
        rows.forEach(row -> csv.writeRecord(escaped(row)));
        return text.toString();
    }

    private static List<String> escaped(List<String> row) {
        return row.stream().map(Formulas::escaped).toList();
    }
}
