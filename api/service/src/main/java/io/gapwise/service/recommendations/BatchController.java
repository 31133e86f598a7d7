package io.gapwise.service.recommendations;

import io.gapwise.core.evaluation.EvaluatorsDiffer;
import io.gapwise.service.languages.AskedLanguage;
import io.gapwise.service.load.OpenBatches;
import io.gapwise.service.load.UnreadLines;
import io.gapwise.service.once.IdempotencyKey;
import io.gapwise.service.problems.BadParameters;
import io.gapwise.service.problems.DryRun;
import io.gapwise.service.problems.ProblemDocument;
import io.gapwise.service.problems.Refusal;
import io.gapwise.sheets.Workers;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Gives recommendations for a stream of cases, one line out for each line in.
 *
 * <p>Lines are read and answered in the thread of the request. Another thread sends the answers, so that a client which sends
 * all of its lines first can come to their end; what it does not read is held up to a limit, on the disk.
 */
@RestController
class BatchController implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(BatchController.class);

    /**
     * The number of answers that are committed together: enough to make a commit cheap, and few enough to hold in
     * memory.
     */
    private static final int TOGETHER = 50;

    /** Says how much is read over of what a client sends that does not read; it is cut off behind that. */
    private static final long READ_OVER = 1L << 30;

    private final Consultations consultations;
    private final OpenBatches batches;
    private final AnsweredLines lines;
    private final Workers workers = new Workers();

    BatchController(Consultations consultations, OpenBatches batches, AnsweredLines lines) {
        this.consultations = consultations;
        this.batches = batches;
        this.lines = lines;
    }

    @PostMapping(
            path = RecommendationController.PATH + "/batch",
            consumes = MediaType.APPLICATION_NDJSON_VALUE,
            produces = {MediaType.APPLICATION_NDJSON_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException, Refusal, BadParameters {
        boolean dry = DryRun.isWanted(request);
        try (OpenBatches.OpenBatch open = batches.open(request)) {
            Locale language = AskedLanguage.of(request);
            AskedLanguage.headers(language, true).forEach((name, values) -> response.setHeader(name, values.get(0)));
            if (dry) {
                response.setHeader(DryRun.HEADER, "true");
            }
            LineKeys keys = dry
                    ? LineKeys.readOver(lines)
                    : new LineKeys(lines, IdempotencyKey.of(request).orElse(null));
            answer(new Batch(consultations.beginInBulk(), workers, keys, language, dry), open, request, response);
        } catch (IdempotencyKey.Unreadable e) {
            ProblemDocument.badIdempotencyKey(IdempotencyKey.LONGEST).send(response);
        }
    }

    private static void answer(
            Batch batch, OpenBatches.OpenBatch open, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setContentType(MediaType.APPLICATION_NDJSON_VALUE);
        InputStream in = open.lines(request);
        try (UnreadLines out = open.answers(request, response)) {
            boolean whole = answer(batch, new BatchLines(in, TOGETHER, open::stopping), in, out);
            write(List.of(batch.end(whole)), out);
            out.finish();
        }
        // If reading failed, Tomcat would leave out the last chunk, and strict clients would discard the lines.
        response.getOutputStream().close();
    }

    /** Answers lines until there are no more, and says whether it came so far. */
    private static boolean answer(Batch batch, BatchLines lines, InputStream in, UnreadLines out) throws IOException {
        try {
            return answerInGroups(batch, lines, in, out);
        } catch (EvaluatorsDiffer difference) {
            write(List.of(batch.brokenOff(lines.taken(), ProblemDocument.evaluatorsDiffer(difference))), out);
            readOver(in);
            return false;
        }
    }

    private static boolean answerInGroups(Batch batch, BatchLines lines, InputStream in, UnreadLines out)
            throws IOException {
        try {
            while (lines.read()) {
                write(batch.answer(lines.take()), out);
                if (!out.awaitRoom()) {
                    write(List.of(batch.brokenOff(lines.next(), ProblemDocument.answersNotRead())), out);
                    readOver(in);
                    return false;
                }
            }
            return true;
        } catch (BatchLines.Broken broken) {
            LOG.debug("A batch broke off.", broken);
            write(batch.answer(lines.take()), out);
            write(List.of(batch.brokenOff(lines.next(), broken.problem())), out);
            return false;
        }
    }

    /** Lets the client come to the end of what it sends, because it does not read before. Nothing of it is answered. */
    private static void readOver(InputStream in) {
        try {
            long left = READ_OVER - in.skip(READ_OVER);
            while (left > 0 && in.read() >= 0) {
                left -= 1 + in.skip(left - 1);
            }
        } catch (IOException e) {
            LOG.debug("A client went away while it was sending.", e);
        }
    }

    @Override
    public void destroy() {
        workers.close();
    }

    private static void write(List<byte[]> answers, UnreadLines out) throws IOException {
        for (byte[] answer : answers) {
            byte[] line = Arrays.copyOf(answer, answer.length + 1);
            line[answer.length] = '\n';
            out.add(line);
        }
    }
}
