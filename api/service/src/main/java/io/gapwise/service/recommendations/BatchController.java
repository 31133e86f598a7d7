package io.gapwise.service.recommendations;

import io.gapwise.service.languages.AskedLanguage;
import io.gapwise.service.load.OpenBatches;
import io.gapwise.service.problems.BadParameters;
import io.gapwise.service.problems.DryRun;
import io.gapwise.service.problems.Refusal;
import io.gapwise.sheets.Workers;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.OutputStream;
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
 * <p>It works in the thread of the request and directly on its streams. A client that reads slowly is therefore served
 * slowly, and no batch is too long for the memory.
 */
@RestController
class BatchController implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(BatchController.class);

    /**
     * The number of answers that are committed together: enough to make a commit cheap, and few enough to hold in
     * memory.
     */
    private static final int TOGETHER = 50;

    private static final int BUFFER = 64 * 1024;

    private final Consultations consultations;
    private final OpenBatches batches;
    private final Workers workers = new Workers();

    BatchController(Consultations consultations, OpenBatches batches) {
        this.consultations = consultations;
        this.batches = batches;
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
            answer(new Batch(consultations.begin(), workers, language, dry), open, request, response);
        }
    }

    private static void answer(
            Batch batch, OpenBatches.OpenBatch open, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setContentType(MediaType.APPLICATION_NDJSON_VALUE);
        // As soon as reading the request fails, Tomcat throws away what has not been sent yet and everything after it.
        response.flushBuffer();
        OutputStream out = response.getOutputStream();
        BatchLines lines =
                new BatchLines(new BufferedInputStream(open.lines(request), BUFFER), TOGETHER, open::stopping);
        boolean whole = true;
        try {
            while (lines.read()) {
                write(batch.answer(lines.take()), out);
            }
        } catch (BatchLines.Broken broken) {
            LOG.debug("A batch broke off.", broken);
            write(batch.answer(lines.take()), out);
            write(List.of(batch.brokenOff(lines.next(), broken.problem())), out);
            whole = false;
        }
        write(List.of(batch.end(whole)), out);
        // If reading failed, Tomcat would leave out the last chunk, and strict clients would discard the lines.
        out.close();
    }

    @Override
    public void destroy() {
        workers.close();
    }

    private static void write(List<byte[]> answers, OutputStream out) throws IOException {
        for (byte[] answer : answers) {
            out.write(answer);
            out.write('\n');
        }
        out.flush();
    }
}
