package io.gapwise.spark;

import io.gapwise.core.ruleset.RuleSet;
import io.gapwise.sheets.UnusableFile;
import io.gapwise.sheets.mapping.SheetMap;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.expressions.Literal;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.jspecify.annotations.Nullable;

/** Answers all rows of a table once and writes the answers, and where it is asked for what is wrong with the bad rows. */
final class EvaluateRun {

    /**
     * Says what is to be done.
     *
     * @param select the columns of an answer; the one column {@code answer} for the whole
     * @param prefix what the names of added columns begin with
     * @param failing whether a bad row ends the run
     * @param bad where the problems of bad rows are written, one in each row; null where they stay beside their rows
     */
    record Request(
            RuleSet rules,
            @Nullable SheetMap map,
            @Nullable String caseColumn,
            @Nullable List<String> keep,
            List<String> select,
            String prefix,
            boolean failing,
            OutputTable out,
            @Nullable OutputTable bad) {}

    private static final long MICROS = 1_000_000;

    private final SparkSession session;
    private final Request request;
    private final InputTable in;
    private final SharedRules rules;
    private final Counters counters;
    private final Instant evaluatedAt;
    private final CaseTable table;
    private final SelectedAnswer selected;

    /** @throws UnusableFile if the input or what is asked of it is wrong; nothing was read of the rows then */
    EvaluateRun(SparkSession session, Request request, InputTable in, Instant now) throws UnusableFile {
        this.session = session;
        this.request = request;
        this.in = in;
        this.rules = SessionRules.shared(session, request.rules());
        this.counters = new Counters(session.sparkContext());
        this.evaluatedAt = now.truncatedTo(ChronoUnit.MILLIS);
        this.table = CaseTable.of(
                in.rows(), new TableOptions(request.map(), in.csv(), request.caseColumn(), request.keep()));
        this.selected = Selection.of(request.select(), rules.version());
    }

    /** Returns how many rows there were of each kind. */
    Counters.Counts run() throws IOException {
        Dataset<Row> answered = table.answered(
                answering("gapwise_answer", selected, request.failing(), counters), selected, request.prefix());
        if (lines()) {
            lines(answered);
        } else if (request.bad() == null) {
            request.out().write(answered);
        } else {
            request.out()
                    .write(answered.filter(named(SelectedAnswer.PROBLEMS).isNull())
                            .drop(name(SelectedAnswer.PROBLEMS)));
        }
        Counters.Counts counts = counters.counts();
        if (request.bad() != null && counts.bad() > 0) {
            bad(request.bad(), counts.faults() > 0);
        }
        if (request.out().format() != TableFormat.TABLE) {
            RunReport.write(session, request.out().name(), rules.version(), null, evaluatedAt, counts);
        }
        return counts;
    }

    /** Says whether each line of the output is a recommendation, as the command evaluate writes them. */
    private boolean lines() {
        return request.out().format() == TableFormat.NDJSON
                && selected.columns().isEmpty();
    }

    private void lines(Dataset<Row> answered) {
        List<Column> columns = new ArrayList<>(
                request.out().partitions().stream().map(CaseTable::column).toList());
        columns.add(named(SelectedAnswer.ANSWER).as("value"));
        request.out()
                .lines(answered.filter(named(SelectedAnswer.ANSWER).isNotNull())
                        .select(columns.toArray(Column[]::new)));
    }

    /** Reads the input once more, but evaluates nothing unless the rules themselves were at fault for some rows. */
    private void bad(OutputTable to, boolean faults) {
        Column problems = answering("gapwise_problems", new AnswerProblems(faults), false, null);
        List<Column> columns = new ArrayList<>();
        for (String name : in.rows().columns()) {
            if (!name.equals(Csv.UNFIT)) {
                columns.add(CaseTable.column(name));
            }
        }
        String each = "__problem";
        Dataset<Row> told = in.rows()
                .withColumn(each, functions.explode(problems))
                .select(with(
                        columns,
                        functions.col(each + ".path").as(request.prefix() + "path"),
                        functions.col(each + ".code").as(request.prefix() + "code"),
                        functions.col(each + ".sentence").as(request.prefix() + "sentence")));
        to.write(told);
    }

    private static Column[] with(List<Column> columns, Column... added) {
        List<Column> all = new ArrayList<>(columns);
        all.addAll(List.of(added));
        return all.toArray(Column[]::new);
    }

    private Column answering(String name, Answering answering, boolean failing, @Nullable Counters counted) {
        long micros = evaluatedAt.getEpochSecond() * MICROS + evaluatedAt.getNano() / 1_000;
        return GapwiseSpark.expression(
                name,
                table.asked(),
                new AnswerSettings(rules, table.input(), answering, failing, counted),
                new Literal(micros, DataTypes.TimestampType));
    }

    private String name(String column) {
        return request.prefix() + column;
    }

    private Column named(String column) {
        return CaseTable.column(name(column));
    }
}
