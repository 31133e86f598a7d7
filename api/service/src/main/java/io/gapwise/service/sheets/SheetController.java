package io.gapwise.service.sheets;

import io.gapwise.core.advice.Advice;
import io.gapwise.core.evaluation.EvaluatorsDiffer;
import io.gapwise.service.languages.AskedLanguage;
import io.gapwise.service.load.Costly;
import io.gapwise.service.load.OpenBatches;
import io.gapwise.service.load.ReceivedFiles;
import io.gapwise.service.problems.BadParameters;
import io.gapwise.service.problems.ProblemDocument;
import io.gapwise.service.problems.Refusal;
import io.gapwise.service.problems.ResourceNotFound;
import io.gapwise.service.recommendations.Consultations;
import io.gapwise.service.recommendations.StoredAnswers;
import io.gapwise.service.settings.TemporaryFiles;
import io.gapwise.sheets.UnusableFile;
import io.gapwise.sheets.Workers;
import io.gapwise.sheets.mapping.SheetMap;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Answers all rows of a sheet. The answer comes as lines while the rows are answered, or as the sender's own file with
 * columns added, which is written when all of them are.
 */
@RestController
class SheetController implements DisposableBean {

    private final ReceivedFiles files;
    private final TemporaryFiles temporary;
    private final OpenBatches batches;
    private final KeptMaps maps;
    private final Consultations consultations;
    private final RowStandings standings;
    private final SheetCases cases;
    private final StoredAnswers answers;
    private final Workers workers = new Workers();

    SheetController(
            ReceivedFiles files,
            TemporaryFiles temporary,
            OpenBatches batches,
            KeptMaps maps,
            Consultations consultations,
            RowStandings standings,
            SheetCases cases,
            StoredAnswers answers) {
        this.files = files;
        this.temporary = temporary;
        this.batches = batches;
        this.maps = maps;
        this.consultations = consultations;
        this.standings = standings;
        this.cases = cases;
        this.answers = answers;
    }

    @Costly
    @PostMapping(
            path = "/api/v1/sheets",
            consumes = {SheetTypes.CSV, SheetTypes.WORKBOOK, SheetTypes.ANY},
            produces = {
                MediaType.APPLICATION_NDJSON_VALUE,
                SheetTypes.WORKBOOK,
                SheetTypes.CSV,
                MediaType.APPLICATION_PROBLEM_JSON_VALUE
            })
    void answer(HttpServletRequest request, HttpServletResponse response)
            throws IOException, BadParameters, ResourceNotFound, Refusal, HttpMediaTypeException {
        SheetTypes.refuseUntyped(request);
        boolean lines = SheetTypes.wantsLines(request);
        SheetParameters wanted = SheetParameters.read(request.getQueryString());
        if (wanted.dryRun() && !lines) {
            // What would become of the rows is told in lines; there is no answer yet to write beside them.
            throw new HttpMediaTypeNotAcceptableException(List.of(MediaType.APPLICATION_NDJSON));
        }
        Locale language = AskedLanguage.of(request);
        SheetMap map = wanted.map() == null ? null : maps.named(wanted.map());
        try (OpenBatches.OpenBatch open = batches.open(request);
                ReceivedFiles.ReceivedFile file = files.receive(request);
                SentSheet sheet = SentSheet.open(file.path(), map)) {
            SheetRun run = new SheetRun(sheet, standings, keeping(wanted, language, lines), workers);
            AskedLanguage.headers(language, true).forEach((name, values) -> response.setHeader(name, values.get(0)));
            if (lines) {
                sendLines(run, sheet, new OutcomeLines(language, wanted.dryRun()), open, response);
            } else {
                String type = SheetTypes.ownFile(request, sheet.workbook());
                sendOwn(run, sheet, file.path(), map, type, language, response);
            }
        } catch (UnusableFile e) {
            throw SheetFaults.refusal(e);
        }
    }

    private RowKeeping keeping(SheetParameters wanted, Locale language, boolean lines) throws Refusal {
        return wanted.dryRun()
                ? new RowPreview(wanted.reference(), language)
                : new RowAnswering(
                        consultations.beginInBulk(),
                        cases,
                        wanted.reference(),
                        language,
                        lines ? answer -> null : this::given,
                        workers);
    }

    private @Nullable Advice given(String answer) {
        try {
            return answers.of(answer).advice();
        } catch (ResourceNotFound | Refusal e) {
            return null;
        }
    }

    private static void sendLines(
            SheetRun run, SentSheet sheet, OutcomeLines lines, OpenBatches.OpenBatch open, HttpServletResponse response)
            throws IOException {
        response.setContentType(MediaType.APPLICATION_NDJSON_VALUE);
        OutputStream out = response.getOutputStream();
        ProblemDocument why;
        try {
            why = sendRows(run, lines, open, out);
        } catch (EvaluatorsDiffer difference) {
            why = ProblemDocument.evaluatorsDiffer(difference);
        }
        out.write(lines.end(sheet.notRead(), sheet.notices(), why));
        out.write('\n');
        out.close();
    }

    /** Returns why it ended before the last row; null if it did not. */
    private static @Nullable ProblemDocument sendRows(
            SheetRun run, OutcomeLines lines, OpenBatches.OpenBatch open, OutputStream out) throws IOException {
        ProblemDocument why = null;
        for (List<RowOutcome> some = run.next(); !some.isEmpty() && why == null; ) {
            for (RowOutcome outcome : some) {
                out.write(lines.line(outcome));
                out.write('\n');
            }
            out.flush();
            why = run.broken() ? ProblemDocument.brokenSheet() : open.stopping() ? stopped() : null;
            some = why == null ? run.next() : some;
        }
        return why;
    }

    private static ProblemDocument stopped() {
        return ProblemDocument.of(
                HttpStatus.SERVICE_UNAVAILABLE,
                "The service is being stopped. The rows before this line are answered; send the sheet again, and they are"
                        + " recognised by their reference.");
    }

    private void sendOwn(
            SheetRun run,
            SentSheet sheet,
            Path file,
            @Nullable SheetMap map,
            String type,
            Locale language,
            HttpServletResponse response)
            throws IOException {
        Path written = temporary.create("own-");
        try (AnswerSpool spool = new AnswerSpool(temporary.create("answers-"), language)) {
            for (List<RowOutcome> some = run.next(); !some.isEmpty(); some = run.next()) {
                for (RowOutcome outcome : some) {
                    spool.add(outcome);
                }
            }
            // Into a file first: what cannot be written must not look like a file that was.
            OwnFile.write(file, sheet, map, spool, written);
            response.setContentType(type);
            response.setContentLengthLong(Files.size(written));
            Files.copy(written, response.getOutputStream());
        } finally {
            Files.deleteIfExists(written);
        }
    }

    @Override
    public void destroy() {
        workers.close();
    }
}
