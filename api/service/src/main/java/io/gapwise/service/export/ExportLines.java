package io.gapwise.service.export;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.gapwise.service.problems.ProblemDocument;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Writes the lines of an export and counts them by their types. */
final class ExportLines implements ExportPart.Lines {

    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(
                    none -> JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .build();

    private final OutputStream out;
    private final BooleanSupplier stopping;
    private final Map<String, Long> counts = new TreeMap<>();

    /** @param stopping says that the service is being stopped, so that no further line is to be sent */
    ExportLines(OutputStream out, BooleanSupplier stopping) {
        this.out = out;
        this.stopping = stopping;
    }

    /** The service is being stopped, so that the export ends before its end. */
    static final class Stopped extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Stopped() {
            super("The service is being stopped.", null, false, false);
        }
    }

    @Override
    public void add(String type, Map<String, Object> fields) throws IOException {
        if (stopping.getAsBoolean()) {
            throw new Stopped();
        }
        counts.merge(type, 1L, Long::sum);
        write(type, fields);
    }

    /** Writes the first line, which does not count. */
    void head(Map<String, Object> fields) throws IOException {
        write("export", fields);
    }

    /**
     * Writes the last line, by which a reader tells a whole export from a broken one, with the number of lines of each
     * type.
     *
     * @param problem why the export ends before its end; null if it is whole
     */
    void end(@Nullable ProblemDocument problem) throws IOException {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("end", problem == null);
        fields.put("lines", counts);
        fields.put("problem", problem);
        write("end", fields);
    }

    private void write(String type, Map<String, Object> fields) throws IOException {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("type", type);
        line.putAll(fields);
        out.write(JSON.writeValueAsBytes(line));
        out.write('\n');
    }
}
