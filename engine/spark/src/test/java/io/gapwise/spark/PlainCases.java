package io.gapwise.spark;

import io.gapwise.core.advice.Advisor;
import io.gapwise.core.cases.GapCase;
import io.gapwise.core.json.BadCase;
import io.gapwise.core.json.GapCaseJson;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the lines of a file without Spark, so that its counts can be held against plain ones. */
final class PlainCases {

    static final Advisor BUILT_IN = PlainAnswers.ADVISOR;

    private PlainCases() {}

    /**
     * Holds a line that is not blank.
     *
     * @param gapCase null where the line is bad
     */
    record Line(byte[] json, @Nullable GapCase gapCase) {}

    static List<Line> of(Path file) throws IOException {
        List<Line> lines = new ArrayList<>();
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (byte each : Files.readAllBytes(file)) {
            if (each != '\n') {
                line.write(each);
            } else {
                add(line.toByteArray(), lines);
                line.reset();
            }
        }
        return lines;
    }

    private static void add(byte[] line, List<Line> to) {
        if (!new String(line, StandardCharsets.ISO_8859_1).isBlank()) {
            to.add(new Line(line, read(line)));
        }
    }

    private static @Nullable GapCase read(byte[] line) {
        try {
            return GapCaseJson.read(line);
        } catch (BadCase e) {
            return null;
        }
    }
}
