package io.gapwise.insight.bench;

import io.gapwise.insight.bench.peers.Field;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The comparison as a Markdown table, from JMH's results as JSON. */
final class Table {

    private static final String ALLOCATED = "gc.alloc.rate.norm";

    private final StringBuilder text = new StringBuilder();

    /** @param node microseconds for a case by peer in Node, and Gapwise's own in the runs between */
    static String of(Path one, Path two, Map<String, Double> node) throws IOException {
        Map<String, JsonNode> single = byField(one);
        Map<String, JsonNode> twice = byField(two);
        Table table = new Table();
        table.line("| | µs for a case | × generated Java | × Gapwise by the index, whole | bytes for a case | two threads |");
        table.line("|---|--:|--:|--:|--:|--:|");
        double limit = score(single.get(Field.STRAIGHT.name()));
        double ours = score(single.get(Field.INDEXED_ADVICE.name()));
        for (Field field : Field.values()) {
            JsonNode result = single.get(field.name());
            if (result != null) {
                double score = score(result);
                JsonNode both = twice.get(field.name());
                table.line("| %s | %.1f | %.1f | %.2f | %,d | %s |"
                        .formatted(
                                field.title(),
                                score,
                                score / limit,
                                score / ours,
                                allocated(result),
                                both == null ? "" : "%.2f ×".formatted(2 * score / score(both))));
            }
        }
        double between = node.getOrDefault(NodeRuns.OURS, ours);
        node.forEach((peer, score) -> {
            if (!peer.equals(NodeRuns.OURS)) {
                table.line("| %s | %.1f | %.1f | %.2f | | |"
                        .formatted(peer, score * ours / between, score * ours / between / limit, score / between));
            }
        });
        return table.text.toString();
    }

    /** What else was timed, a line for each. */
    static String others(Path results) throws IOException {
        Table table = new Table();
        table.line("| | | time | bytes |");
        table.line("|---|--:|--:|--:|");
        for (JsonNode result : new JsonMapper().readTree(results.toFile())) {
            String name = result.get("benchmark").asString();
            table.line("| %s | %s | %.1f %s | %,d |"
                    .formatted(
                            name.substring(name.lastIndexOf('.', name.lastIndexOf('.') - 1) + 1),
                            result.path("params").toString().replaceAll("[{}\"]", ""),
                            score(result),
                            result.at("/primaryMetric/scoreUnit").asString(),
                            allocated(result)));
        }
        return table.text.toString();
    }

    private void line(String line) {
        text.append(line).append(System.lineSeparator());
    }

    /** The virtual machine of these results. */
    static String machine(Path results) throws IOException {
        JsonNode first = new JsonMapper().readTree(results.toFile()).get(0);
        return "JDK %s (%s)"
                .formatted(
                        first.get("jdkVersion").asString(), first.get("vmName").asString());
    }

    /** Results by what was timed and of how many rules: {@code verdictByIndex 40}. */
    static Map<String, JsonNode> byRules(Path results) throws IOException {
        Map<String, JsonNode> byRules = new TreeMap<>();
        for (JsonNode result : new JsonMapper().readTree(results.toFile())) {
            String name = result.get("benchmark").asString();
            String rules = result.at("/params/rules").asString("");
            byRules.put(name.substring(name.lastIndexOf('.') + 1) + " " + rules, result);
        }
        return byRules;
    }

    static Map<String, JsonNode> byField(Path results) throws IOException {
        Map<String, JsonNode> byField = new TreeMap<>();
        for (JsonNode result : new JsonMapper().readTree(results.toFile())) {
            byField.put(result.at("/params/field").asString(), result);
        }
        return byField;
    }

    static double score(JsonNode result) {
        return result.at("/primaryMetric/score").asDouble();
    }

    static long allocated(JsonNode result) {
        return Math.round(result.at("/secondaryMetrics").path(ALLOCATED).path("score").asDouble());
    }
}
