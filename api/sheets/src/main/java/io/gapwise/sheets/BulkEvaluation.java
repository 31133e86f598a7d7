package io.gapwise.sheets;

import io.gapwise.core.advice.AdviceCache;
import io.gapwise.core.advice.Advisor;
import io.gapwise.core.cases.GapCase;
import io.gapwise.core.evaluation.EvaluatorsDiffer;
import io.gapwise.core.evaluation.RuleSetFault;
import io.gapwise.core.json.CaseFile;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Answers the cases of a source in their order and counts those that could not be answered. */
public final class BulkEvaluation {

    /** Receives news while the evaluation runs. */
    public interface Listener {

        /** @param problem a sentence that names the place */
        void bad(String problem);

        /**
         * @param done the number of cases so far, answered or not
         * @param portion the part of the source that has been read
         */
        void done(long done, double portion);
    }

    private final Advisor advisor;
    private final CaseSource source;
    private final Listener listener;
    private final BooleanSupplier stopped;
    private long answered;
    private long bad;

    /** Holds the number of the last case that was written, or 0 before the first. */
    private long last;

    private boolean full;

    public BulkEvaluation(Advisor advisor, CaseSource source, Listener listener, BooleanSupplier stopped) {
        this.advisor = advisor;
        this.source = source;
        this.listener = listener;
        this.stopped = stopped;
    }

    /**
     * Answers all cases from a given one on. When this returns, the target is complete and readable, even if the run
     * was stopped.
     *
     * @param from the number of the first line, row or case to answer
     * @throws EvaluatorsDiffer if the answers of an advisor for very many cases cannot be trusted
     */
    public void run(CaseFormat format, OutputStream to, Clock clock, long from) throws IOException {
        AnswerWriter<?, ?> answers = switch (format) {
            case NDJSON -> new JsonAnswerWriter(to, clock, advisor);
            case CSV -> sheet(new CsvSheet(to, source.separator(), source.byteOrderMark()));
            case XLSX -> sheet(new XlsxSheet(to));
        };
        run(answers, from);
    }

    /**
     * Writes of the answers to all cases from a given one on only some columns, which is several times as fast as whole
     * answers.
     *
     * @param columns what is written, in this order
     */
    public void run(CaseFormat format, List<SelectedColumn> columns, OutputStream to, long from) throws IOException {
        AnswerWriter<?, ?> answers = switch (format) {
            case NDJSON -> new SelectedJsonWriter(to, columns);
            case CSV -> selected(new CsvSheet(to, source.separator(), source.byteOrderMark()), columns);
            case XLSX -> selected(new XlsxSheet(to), columns);
        };
        run(answers, from);
    }

    private SelectedSheetWriter selected(SheetWriter sheet, List<SelectedColumn> columns) throws IOException {
        return new SelectedSheetWriter(sheet, source.cases().columns(), columns);
    }

    /**
     * Answers all cases from a given one on, and passes on what is shown of each in somebody's own sheet.
     *
     * @param language the language of the answers
     * @param from the number of the first row or case to answer
     */
    public void run(AnsweredCases answers, Locale language, long from) throws IOException {
        run(new CollectedAnswers(answers, language), from);
    }

    private SheetAnswerWriter sheet(SheetWriter sheet) throws IOException {
        return new SheetAnswerWriter(sheet, source.cases().columns());
    }

    private <A, P> void run(AnswerWriter<A, P> answers, long from) throws IOException {
        AdviceCache<A> cache = new AdviceCache<>(advisor.ruleSet());
        try (answers) {
            OrderedPipeline.run(
                    () -> nextFrom(from),
                    sent -> outcome(sent, answers, cache),
                    outcomes -> write(outcomes, answers),
                    () -> full || stopped.getAsBoolean());
        }
    }

    private @Nullable SentCase nextFrom(long from) throws IOException {
        SentCase sent = source.cases().next();
        while (sent != null && sent.number() < from) {
            sent = source.cases().next();
        }
        return sent;
    }

    private <A, P> Outcome<P> outcome(SentCase sent, AnswerWriter<A, P> answers, AdviceCache<A> cache) {
        CaseFile.Entry entry = sent.read();
        GapCase gapCase = entry.gapCase();
        if (gapCase == null) {
            List<String> problems = entry.problems().stream()
                    .map(sent.cells() == null ? Complaint::ofJson : Complaint::ofRow)
                    .toList();
            return new Outcome<>(sent, answers.refused(sent, problems), problems);
        }
        try {
            A written = cache.answer(gapCase, asked -> answers.answer(advisor, asked));
            return new Outcome<>(sent, answers.answered(sent, gapCase, written), List.of());
        } catch (RuleSetFault e) {
            List<String> problems = List.of("the rule set is at fault. " + e.getMessage());
            return new Outcome<>(sent, answers.refused(sent, problems), problems);
        } catch (EvaluatorsDiffer e) {
            throw e.at(sent.place());
        }
    }

    private <P> void write(List<Outcome<P>> outcomes, AnswerWriter<?, P> answers) throws IOException {
        for (Outcome<P> outcome : outcomes) {
            if (answers.full()) {
                full = true;
                return;
            }
            answers.write(outcome.ready());
            last = outcome.sent().number();
            if (outcome.problems().isEmpty()) {
                answered++;
            } else {
                bad++;
                outcome.problems()
                        .forEach(problem -> listener.bad(outcome.sent().place() + ": " + problem));
            }
        }
        listener.done(answered + bad, source.cases().portion());
    }

    /** Says whether every case was reached and answered. */
    public boolean complete() {
        return bad == 0 && !full && !stopped.getAsBoolean();
    }

    /** Says how many cases were answered and how many were bad and, if the run was stopped, how to continue. */
    public String summary() {
        String counted = "%d answered, %d bad".formatted(answered, bad);
        String unit = source.cases().unit();
        if (full) {
            return "The sheet is full behind %s %d: %s. Go on with --from %d.".formatted(unit, last, counted, last + 1);
        } else if (stopped.getAsBoolean()) {
            return last == 0
                    ? "Stopped before the first case."
                    : "Stopped behind %s %d: %s. Go on with --from %d.".formatted(unit, last, counted, last + 1);
        }
        return counted;
    }

    /** Holds the outcome for one case; the case is good if there are no problems. */
    private record Outcome<P>(SentCase sent, P ready, List<String> problems) {}
}
