package io.gapwise.service.recommendations;

import io.gapwise.core.json.Lines;
import io.gapwise.service.problems.Refusal;
import io.gapwise.sheets.Workers;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Opens files whose lines are answered as those of a batch are. */
@Component
public class BatchFiles {

    private static final int BUFFER = 64 * 1024;
    private static final byte[] MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

    private final Consultations consultations;
    private final AnsweredLines answered;

    BatchFiles(Consultations consultations, AnsweredLines answered) {
        this.consultations = consultations;
        this.answered = answered;
    }

    /**
     * Opens a file, all of whose lines are answered by the rules that are live now.
     *
     * @param language the language in which problems are told
     * @throws Refusal if no rules are live
     */
    public LineSource open(Path file, Locale language, Workers workers) throws IOException, Refusal {
        Batch batch = Batch.ofFile(consultations.beginInBulk(), workers, new LineKeys(answered, null), language);
        return new BatchFile(lines(file), batch);
    }

    /** Counts the lines of a file that are to be answered. */
    public long count(Path file) throws IOException {
        try (InputStream in = lines(file)) {
            Lines lines = new Lines(in);
            long count = 0;
            for (Lines.Line line = lines.next(); line != null; line = lines.next()) {
                count += line.blank() ? 0 : 1;
            }
            return count;
        }
    }

    /** A mark of the byte order is read over, as at bodies that come in one go. */
    private static InputStream lines(Path file) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER);
        in.mark(MARK.length);
        if (!Arrays.equals(in.readNBytes(MARK.length), MARK)) {
            in.reset();
        }
        return in;
    }
}
