package io.gapwise.spark;

import io.gapwise.core.ruleset.RuleSet;
import io.gapwise.sheets.UnusableFile;
import io.gapwise.sheets.mapping.SheetMap;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
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
     * @param in the name of the input
     * @param select the columns of an answer; the one column {@code answer} for the whole
     * @param prefix what the names of added columns begin with
     * @param lines whether each line of the output is a recommendation, as the command evaluate writes them
     * @param failing whether a bad row ends the run
     * @param bad where the problems of bad rows are written, one in each row; null where they stay beside their rows
     */
    record Request(
            RuleSet rules,
            String in,
            @Nullable SheetMap map,
            @Nullable String caseColumn,
            @Nullable List<String> keep,
            List<String> select,
            String prefix,
            boolean lines,
            boolean failing,
            OutputTable out,
            @Nullable OutputTable bad) {}

    private static final long MICROS = 1_000_000;
    private static final List<String> ADDED_TO_BAD = List.of("id", "path", "code", "sentence");

    private final SparkSession session;
    private final Request request;
    private final InputTable in;
    private final SharedRules rules;
    private final Counters counters;
    private final Instant evaluatedAt;
    private final CaseTable table;
    private final SelectedAnswer selected;
    private final Dataset<Row> written;

    /** @throws UnusableFile if the input or what is asked of it is wrong; nothing was read of the rows or written then */
    EvaluateRun(SparkSession session, Request request, InputTable in, Instant now) throws IOException {
        this.session = session;
        this.request = request;
        this.in = in;
        this.rules = SessionRules.shared(session, request.rules());
        this.counters = new Counters(session.sparkContext());
        this.evaluatedAt = now.truncatedTo(ChronoUnit.MILLIS);
        this.table = CaseTable.of(
                in.rows(), new TableOptions(request.map(), in.csv(), request.caseColumn(), request.keep()));
        this.selected = Selection.of(request.select(), rules.version());
        this.written = written();
        if (request.bad() != null) {
            checkBad();
        }
        List<OutputTable> outputs =
                request.bad() == null ? List.of(request.out()) : List.of(request.out(), request.bad());
        Outputs.check(session, request.in(), in, outputs, written.schema());
    }

    private Dataset<Row> written() throws UnusableFile {
        Dataset<Row> answered = table.answered(
                answering("gapwise_answer", selected, request.failing(), counters), selected, request.prefix());
        if (request.lines()) {
            return lines(answered);
        } else if (request.bad() == null) {
            return answered;
        }
        return answered.filter(named(SelectedAnswer.PROBLEMS).isNull()).drop(name(SelectedAnswer.PROBLEMS));
    }

    private void checkBad() throws UnusableFile {
        List<String> twice = ADDED_TO_BAD.stream()
                .map(this::name)
                .filter(added -> Arrays.stream(in.rows().columns()).anyMatch(added::equalsIgnoreCase))
                .toList();
        if (!twice.isEmpty()) {
            throw new UnusableFile(
                    UnusableFile.Kind.COLUMN_TWICE,
                    "The input has a column '%s' already, as the bad rows get: let a prefix stand before the added ones."
                            .formatted(String.join("', '", twice)));
        }
    }

    /** Returns how many rows there were of each kind. */
    Counters.Counts run() throws IOException {
        OutputTable out = request.out();
        Outputs.write(session, out, () -> {
            if (request.lines()) {
                out.lines(written);
            } else {
                out.write(written);
            }
        });
        Counters.Counts counts = counters.counts();
        if (request.bad() != null) {
            OutputTable bad = request.bad();
            Outputs.write(session, bad, () -> bad(bad, counts));
        }
        if (out.format() != TableFormat.TABLE) {
            RunReport.write(session, out, written.schema(), rules.version(), null, evaluatedAt, counts);
        }
        return counts;
    }

    private Dataset<Row> lines(Dataset<Row> answered) {
        List<Column> columns = new ArrayList<>(
                request.out().partitions().stream().map(CaseTable::column).toList());
        columns.add(named(SelectedAnswer.ANSWER).as("value"));
        return answered.filter(named(SelectedAnswer.ANSWER).isNotNull()).select(columns.toArray(Column[]::new));
    }

    /** Writes a table without rows where no row is bad, so that whoever reads it finds it. */
    private void bad(OutputTable to, Counters.Counts counts) {
        Dataset<Row> told = told(counts.faults() > 0);
        if (counts.bad() > 0) {
            to.write(told);
        } else {
            to.empty(session.createDataFrame(List.of(), told.schema()));
        }
    }

    /** Reads the input once more, but evaluates nothing unless the rules themselves were at fault for some rows. */
    private Dataset<Row> told(boolean faults) {
        Column bad = answering("gapwise_bad", new AnswerBad(new AnswerProblems(faults)), false, null);
        List<Column> columns = new ArrayList<>();
        for (String name : in.rows().columns()) {
            if (!name.equals(Csv.UNFIT)) {
                columns.add(CaseTable.column(name));
            }
        }
        String held = "__bad";
        String each = "__problem";
        return in.rows()
                .withColumn(held, bad)
                .withColumn(each, functions.explode(functions.col(held).getField(AnswerBad.PROBLEMS)))
                .select(with(
                        columns,
                        functions.col(held + "." + AnswerBad.ID).as(name("id")),
                        functions.col(each + ".path").as(name("path")),
                        functions.col(each + ".code").as(name("code")),
                        functions.col(each + ".sentence").as(name("sentence"))));
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
