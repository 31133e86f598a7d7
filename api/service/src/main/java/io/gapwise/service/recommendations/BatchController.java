package io.gapwise.service.recommendations;

import io.gapwise.core.json.Lines;
import io.gapwise.service.problems.Refusal;
import io.gapwise.sheets.Workers;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Gives recommendations for a stream of cases, one line out for each line in.
 *
 * <p>In the thread of the request and straight on its streams: whoever reads slowly is served slowly, and no batch is
 * too long for memory.
 */
@RestController
class BatchController implements DisposableBean {

    /** What is committed together: enough to make one commit cheap, few enough to hold in memory. */
    private static final int TOGETHER = 50;

    private static final int BUFFER = 64 * 1024;

    private final Consultations consultations;
    private final Workers workers = new Workers();

    BatchController(Consultations consultations) {
        this.consultations = consultations;
    }

    @PostMapping(
            path = RecommendationController.PATH + "/batch",
            consumes = MediaType.APPLICATION_NDJSON_VALUE,
            produces = {MediaType.APPLICATION_NDJSON_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException, Refusal {
        Batch batch = new Batch(consultations.begin(), workers);
        response.setContentType(MediaType.APPLICATION_NDJSON_VALUE);
        InputStream in = new BufferedInputStream(request.getInputStream(), BUFFER);
        OutputStream out = response.getOutputStream();
        Lines lines = new Lines(in);
        List<Lines.Line> together = new ArrayList<>();
        for (Lines.Line line = lines.next(); line != null; line = lines.next()) {
            if (!line.blank()) {
                together.add(line);
            }
            // Never wait for more while the sender may be waiting for an answer.
            if (together.size() == TOGETHER || in.available() == 0) {
                write(batch.answer(together), out);
                together.clear();
            }
        }
        write(batch.answer(together), out);
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
