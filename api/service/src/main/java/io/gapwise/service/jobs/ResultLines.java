package io.gapwise.service.jobs;

import io.gapwise.service.recommendations.LineOutcome;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.util.RawValue;

/** Writes what became of lines as lines of JSON. */
final class ResultLines {

    /** Limits how many of the lines that were refused stand at the job itself. */
    private static final int FIRST = 10;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ResultLines() {}

    static byte[] of(List<LineOutcome> outcomes) {
        StringBuilder lines = new StringBuilder();
        outcomes.forEach(outcome -> lines.append(line(outcome)).append('\n'));
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String line(LineOutcome outcome) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("line", outcome.line());
        line.put("state", outcome.result());
        if (!outcome.rows().isEmpty() && !outcome.rows().equals(List.of(outcome.line()))) {
            line.put("rows", outcome.rows());
        }
        if (outcome.recommendation() != null) {
            line.put("recommendation", outcome.recommendation());
            line.put("verdict", outcome.verdict());
        }
        if (outcome.caseId() != null) {
            line.put("case", outcome.caseId());
            line.put("version", outcome.version());
        }
        if (outcome.problem() != null) {
            line.put("problem", new RawValue(outcome.problem()));
        }
        return JSON.writeValueAsString(line);
    }

    /** Returns the first lines that were refused, with those that come to it. */
    static String firstRefused(String before, List<LineOutcome> outcomes) {
        List<LineOutcome> refused = outcomes.stream()
                .filter(outcome -> outcome.result() == LineOutcome.Result.REFUSED)
                .limit(FIRST)
                .toList();
        if (refused.isEmpty()) {
            return before;
        }
        ArrayNode first = (ArrayNode) JSON.readTree(before);
        for (LineOutcome outcome : refused) {
            if (first.size() < FIRST) {
                first.add(JSON.readTree(line(outcome)));
            }
        }
        return JSON.writeValueAsString(first);
    }

    static JsonNode read(String line) {
        return JSON.readTree(line);
    }
}
