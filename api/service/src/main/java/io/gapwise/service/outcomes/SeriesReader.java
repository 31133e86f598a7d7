package io.gapwise.service.outcomes;

import io.gapwise.core.json.BadCase;
import io.gapwise.core.json.JsonTree;
import io.gapwise.core.problems.ProblemKind;
import io.gapwise.core.wording.Sentence;
import io.gapwise.practice.figure.Point;
import io.gapwise.sheets.outcomes.SeriesFile;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Reads points of a series that were sent, as JSON or in a file. */
final class SeriesReader {

    private static final List<String> MEMBERS = List.of("series", "points");
    private static final List<String> OF_POINT = List.of("on", "value");

    private SeriesReader() {}

    /** Points for a series, in the order in which they were sent. */
    record Sent(SeriesName series, List<Point> points) {}

    /** @throws BadCase with everything that is wrong */
    static Sent read(byte[] json, LocalDate today) throws BadCase {
        JsonNode sent = JsonTree.read(json);
        SentValues values = new SentValues();
        if (!values.object(sent, "", MEMBERS)) {
            values.refuseIfWrong();
        }
        SeriesName series =
                values.missing(sent, "series") ? SeriesName.FIGURE : values.word(sent, "", "series", SeriesName.class);
        List<Point> points = new ArrayList<>();
        JsonNode list = sent.path("points");
        if (!list.isArray() || list.isEmpty()) {
            values.add(ProblemKind.MISSING, "/points", Sentence.of("series.points"), OF_POINT);
        } else if (list.size() > InitiativeOutcomes.MOST_POINTS) {
            values.add(ProblemKind.TOO_LARGE, "/points", Sentence.of("series.many", InitiativeOutcomes.MOST_POINTS));
        } else {
            for (int i = 0; i < list.size(); i++) {
                point(list.get(i), "/points/" + i, today, values, points);
            }
        }
        values.refuseIfWrong();
        return new Sent(series == null ? SeriesName.FIGURE : series, points);
    }

    private static void point(JsonNode sent, String here, LocalDate today, SentValues values, List<Point> points) {
        if (!values.object(sent, here, OF_POINT)) {
            return;
        }
        LocalDate on = values.day(sent, here, "on", today);
        BigDecimal value = values.number(sent, here, "value");
        for (String name : OF_POINT) {
            if (values.missing(sent, name)) {
                values.add(ProblemKind.MISSING, here + "/" + name, Sentence.of("series." + name));
            }
        }
        if (on != null && value != null) {
            points.add(new Point(on, value));
        }
    }

    /** Checks what stands in a file as it is checked when it comes as JSON. */
    static List<Point> checked(SeriesFile.Rows rows, LocalDate today) throws BadCase {
        SentValues values = new SentValues();
        List<Point> points = new ArrayList<>();
        rows.problems().forEach(values::add);
        for (SeriesFile.Read row : rows.points()) {
            LocalDate on = values.day(row.on(), "/rows/" + row.row() + "/on", today);
            BigDecimal value = values.rounded(row.value(), "/rows/" + row.row() + "/value");
            if (on != null && value != null) {
                points.add(new Point(on, value));
            }
        }
        values.refuseIfWrong();
        return points;
    }
}
