package io.gapwise.spark;

import io.gapwise.core.ruleset.RuleSet;
import io.gapwise.sheets.UnusableFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;

/** Counts what is said of all rows once, and writes or prints the counts. */
final class TallyRun {

    /**
     * Says what is to be done.
     *
     * @param rules the rules that answer
     * @param with the rules whose answers are held against theirs; null where the answers themselves are counted
     * @param by the columns of the groups
     * @param out where the counts are written; null where they are printed
     */
    record Request(
            RuleSet rules,
            @Nullable RuleSet with,
            CaseOptions.Checked cases,
            List<String> by,
            @Nullable String out,
            OutputOptions.Checked writing) {

        Request {
            by = List.copyOf(by);
        }

        private TallyForm form() {
            return with == null ? TallyForm.SUMMARY : TallyForm.IMPACT;
        }

        private String ruleSets() {
            return with == null
                    ? "rule set " + rules.version()
                    : "rule sets %s and %s".formatted(rules.version(), with.version());
        }
    }

    private final SparkSession session;
    private final Request request;

    TallyRun(SparkSession session, Request request) {
        this.session = session;
        this.request = request;
    }

    /** Returns the exit code. */
    int run(PrintWriter to, PrintWriter err) throws IOException {
        Instant began = Instant.now();
        Counters counters = new Counters(session.sparkContext());
        try {
            InputTable input = request.cases().open(session);
            Dataset<Row> table = table(request.cases().cases(input), counters);
            if (request.out() == null) {
                new TallyPrint(request.form(), request.by(), to).print(table);
            } else {
                write(table, request.out(), input, counters, began, err);
            }
        } catch (UnusableFile e) {
            err.println(e.getMessage());
            return Launch.WRONG_USE;
        }
        Launch.tell(err, counters.counts(), request.ruleSets(), Duration.between(began, Instant.now()));
        return 0;
    }

    private Dataset<Row> table(CaseTable cases, Counters counters) throws UnusableFile {
        SharedRules rules = SessionRules.shared(session, request.rules());
        return request.with() == null
                ? summary(cases, request.by(), rules, counters)
                : impact(cases, request.by(), rules, SessionRules.shared(session, request.with()), counters);
    }

    /** @throws UnusableFile if counts cannot be grouped so; it names everything that is wrong */
    static Dataset<Row> summary(CaseTable cases, List<String> by, SharedRules rules, @Nullable Counters counters)
            throws UnusableFile {
        return TallyTable.of(
                cases,
                by,
                TallyForm.SUMMARY,
                new AnswerSettings(rules, cases.input(), new SummaryAnswer(), false, counters));
    }

    /** @throws UnusableFile if counts cannot be grouped so; it names everything that is wrong */
    static Dataset<Row> impact(
            CaseTable cases, List<String> by, SharedRules rules, SharedRules with, @Nullable Counters counters)
            throws UnusableFile {
        return TallyTable.of(
                cases,
                by,
                TallyForm.IMPACT,
                new AnswerSettings(rules, cases.input(), new ImpactAnswer(with), false, counters));
    }

    private void write(
            Dataset<Row> table, String out, InputTable input, Counters counters, Instant began, PrintWriter err)
            throws IOException {
        TableFormat written = request.writing().written(out, input.format());
        OutputTable output = request.writing().table(out, written, List.of());
        Outputs.check(session, request.cases().in(), input, List.of(output), table.schema());
        Outputs.write(session, output, () -> output.write(table));
        PassingTable.tell(session, output, err);
        if (written != TableFormat.TABLE) {
            String with = request.with() == null ? null : request.with().version();
            RunReport.write(
                    session,
                    output,
                    table.schema(),
                    request.rules().version(),
                    with,
                    began.truncatedTo(ChronoUnit.MILLIS),
                    counters.counts());
        }
    }
}
