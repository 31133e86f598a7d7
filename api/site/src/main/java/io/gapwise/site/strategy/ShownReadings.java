package io.gapwise.site.strategy;

import io.gapwise.service.strategy.RowProblem;
import io.gapwise.service.strategy.SheetReading;
import io.gapwise.service.strategy.SheetRow;
import io.gapwise.service.strategy.StrategyField;
import io.gapwise.service.strategy.StrategyKind;
import io.gapwise.sheets.mapping.MappingTexts;
import io.gapwise.site.SiteTexts;
import java.util.List;
import org.springframework.stereotype.Component;

/** Shows what was read from a file, and what becomes of each row. */
@Component
class ShownReadings {

    private static final int MOST_ROWS = 20;
    private static final int MOST_PROBLEMS = 200;

    private final StrategyTexts texts;
    private final SiteTexts say;

    ShownReadings(StrategyTexts texts, SiteTexts say) {
        this.texts = texts;
        this.say = say;
    }

    /**
     * What was read.
     *
     * @param nameless whether no column holds the name, so that nothing can be kept
     */
    public record Shown(
            boolean kept,
            boolean nameless,
            String from,
            List<Column> columns,
            List<FormField.Option> fields,
            int rows,
            int added,
            int changed,
            int same,
            int refused,
            List<Row> first,
            List<Wrong> problems,
            int moreProblems,
            List<String> notices) {}

    /** A column of the file, and the field that it is. */
    public record Column(String name, String field, String examples) {}

    /** What becomes of a row, and what is said in it. */
    public record Row(long number, String name, String action, String said) {}

    /** What is wrong in a row. */
    public record Wrong(long row, String column, String written, String text) {}

    Shown of(SheetReading reading) {
        StrategyKind kind = reading.kind();
        List<RowProblem> problems = reading.problems();
        return new Shown(
                reading.kept(),
                reading.map().column("name").isEmpty(),
                say.text("strategy.import.from." + reading.from()),
                reading.table().columns().stream()
                        .filter(column -> reading.map().fields().containsKey(column.name()))
                        .map(column -> new Column(
                                column.name(),
                                reading.map().fields().get(column.name()),
                                String.join(" · ", column.examples())))
                        .toList(),
                kind.fields().stream()
                        .map(StrategyField::name)
                        .map(field -> new FormField.Option(field, texts.label(kind, field)))
                        .toList(),
                reading.rows().size(),
                reading.count(SheetRow.Action.ADDED),
                reading.count(SheetRow.Action.CHANGED),
                reading.count(SheetRow.Action.SAME),
                reading.count(SheetRow.Action.REFUSED),
                reading.rows().stream()
                        .filter(row -> row.values() != null)
                        .limit(MOST_ROWS)
                        .map(row -> row(kind, row))
                        .toList(),
                problems.stream()
                        .limit(MOST_PROBLEMS)
                        .map(each -> wrong(kind, each))
                        .toList(),
                Math.max(0, problems.size() - MOST_PROBLEMS),
                reading.table().notices().stream()
                        .map(MappingTexts.in(say.locale())::of)
                        .toList());
    }

    private Row row(StrategyKind kind, SheetRow row) {
        var values = row.values();
        String said = values == null
                ? ""
                : kind.fields().stream()
                        .skip(1)
                        .filter(field -> values.has(field.name()))
                        .map(field -> texts.label(kind, field.name()) + ": " + texts.shown(field, values))
                        .collect(java.util.stream.Collectors.joining("; "));
        return new Row(row.number(), row.name(), say.text("strategy.import.action." + row.action()), said);
    }

    private Wrong wrong(StrategyKind kind, RowProblem problem) {
        return new Wrong(problem.row(), problem.column(), problem.written(), texts.problem(kind, problem.problem()));
    }
}
