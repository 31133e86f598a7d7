package io.gapwise.service.sheets;

import io.gapwise.service.problems.ProblemDocument;
import io.gapwise.service.recommendations.IssuedRecommendation;
import io.gapwise.service.recommendations.LineGroup;
import io.gapwise.service.recommendations.LineOutcome;
import io.gapwise.service.recommendations.LineSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a sheet. A place is the number of rows before it. */
final class SheetOfFile implements LineSource {

    /** The number of answers that are committed together. */
    private static final int TOGETHER = 100;

    private final SentSheet sheet;
    private final SheetRun run;
    private final Locale language;
    private long place;

    SheetOfFile(SentSheet sheet, SheetRun run, Locale language) {
        this.sheet = sheet;
        this.run = run;
        this.language = language;
    }

    /** Reads the rows all the same, because later ones are compared with them. */
    @Override
    public void passTo(long there) throws IOException {
        while (place < there) {
            int read = run.read((int) Math.min(TOGETHER, there - place)).size();
            if (read == 0) {
                return;
            }
            place += read;
        }
    }

    @Override
    public @Nullable LineGroup next() throws IOException {
        ReadRows read = run.read(TOGETHER);
        if (read.size() == 0) {
            return null;
        }
        Group group = new Group(read, place);
        place += read.size();
        return group;
    }

    @Override
    public @Nullable ProblemDocument broken() {
        return run.broken() ? ProblemDocument.brokenSheet() : null;
    }

    @Override
    public void close() throws IOException {
        sheet.close();
    }

    private final class Group implements LineGroup {

        private final ReadRows rows;
        private final long before;

        Group(ReadRows rows, long before) {
            this.rows = rows;
            this.before = before;
        }

        @Override
        public int size() {
            return rows.size();
        }

        @Override
        public long placeBehind(int count) {
            return before + count;
        }

        @Override
        public long line(int index) {
            return rows.rows().get(index).row().number();
        }

        @Override
        public List<LineOutcome> answer(int from, int to) {
            return rows.outcomes(from, to).stream().map(this::shortly).toList();
        }

        private LineOutcome shortly(RowOutcome outcome) {
            SentRow row = outcome.row();
            return switch (outcome.result()) {
                case NEW, UPDATED -> answered(outcome);
                case UNCHANGED -> untouched(outcome, LineOutcome.Result.UNCHANGED);
                case SKIPPED -> untouched(outcome, LineOutcome.Result.SKIPPED);
                // Its sentence is in the language already.
                case CONFLICT -> LineOutcome.refused(row.number(), row.sourceRows(), text(problem(outcome)));
                case BAD ->
                    LineOutcome.refused(
                            row.number(),
                            row.sourceRows(),
                            text(problem(outcome).in(language)));
            };
        }

        private LineOutcome answered(RowOutcome outcome) {
            IssuedRecommendation answer = Objects.requireNonNull(outcome.answer());
            return new LineOutcome(
                    outcome.row().number(),
                    outcome.row().sourceRows(),
                    LineOutcome.Result.ANSWERED,
                    answer.id(),
                    answer.recommendation().advice().verdict().value().name(),
                    outcome.caseId(),
                    outcome.version(),
                    null);
        }

        private LineOutcome untouched(RowOutcome outcome, LineOutcome.Result result) {
            return new LineOutcome(
                    outcome.row().number(),
                    outcome.row().sourceRows(),
                    result,
                    null,
                    null,
                    outcome.caseId(),
                    outcome.version(),
                    null);
        }

        private static ProblemDocument problem(RowOutcome outcome) {
            return Objects.requireNonNull(outcome.problem());
        }

        private static String text(ProblemDocument problem) {
            return new String(problem.json(), StandardCharsets.UTF_8);
        }
    }
}
