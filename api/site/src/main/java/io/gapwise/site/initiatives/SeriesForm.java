package io.gapwise.site.initiatives;

import io.gapwise.sheets.outcomes.SeriesFile;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Turns points that were typed, pasted or read from a file into what the API takes.
 *
 * @param json the points of a series
 * @param lines the number of the line of each point, from 1
 */
record SeriesForm(ObjectNode json, List<Long> lines) {

    private static final String ROWS = "rows";
    private static final DateTimeFormatter GERMAN =
            DateTimeFormatter.ofPattern("d.M.uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    SeriesForm {
        lines = List.copyOf(lines);
    }

    /** Reads a day and a value from each line. */
    static SeriesForm typed(MultiValueMap<String, String> sent) {
        ObjectNode json = begun(FormJson.typed(sent, "series"));
        ArrayNode points = json.putArray("points");
        List<Long> lines = new ArrayList<>();
        long number = 0;
        for (String line : FormJson.typed(sent, "points-text").lines().toList()) {
            number++;
            if (!line.isBlank()) {
                String[] parts = line.strip().split("[\\s;]+", 2);
                ObjectNode point = points.addObject();
                FormJson.text(point, "on", day(parts[0]));
                FormJson.number(point, "value", parts.length > 1 ? parts[1] : "");
                lines.add(number);
            }
        }
        return new SeriesForm(json, lines);
    }

    static SeriesForm read(String series, List<SeriesFile.Read> rows) {
        ObjectNode json = begun(series);
        ArrayNode points = json.putArray("points");
        rows.forEach(row -> points.addObject().put("on", row.on().toString()).put("value", row.value()));
        return new SeriesForm(json, rows.stream().map(SeriesFile.Read::row).toList());
    }

    private static ObjectNode begun(String series) {
        ObjectNode json = FormJson.object();
        FormJson.text(json, "series", series);
        return json;
    }

    /** What is written as Germans write a day is read as one; anything else is sent on as it is. */
    private static String day(String typed) {
        try {
            return LocalDate.parse(typed, GERMAN).toString();
        } catch (DateTimeException e) {
            return typed;
        }
    }

    /** Names what of a file is wrong, as a part of a key: {@code rows}, {@code rows.on} or {@code rows.value}. */
    static String place(String pointer) {
        String[] steps = pointer.split("/");
        boolean file = steps.length < 2 || steps[1].equals(ROWS);
        return file ? ROWS + (steps.length > 3 ? "." + steps[3] : "") : "points";
    }

    /**
     * Returns the line in which a point of a problem stands, or 0 where it is about no single one. What cannot be read of
     * a file is named by its line; what can is named by its place among the points.
     */
    long line(String pointer) {
        String[] steps = pointer.split("/");
        if (steps.length > 2 && steps[1].equals(ROWS)) {
            return Long.parseLong(steps[2]);
        }
        if (steps.length > 2 && steps[2].matches("\\d{1,6}")) {
            int at = Integer.parseInt(steps[2]);
            return at < lines.size() ? lines.get(at) : 0;
        }
        return 0;
    }
}
