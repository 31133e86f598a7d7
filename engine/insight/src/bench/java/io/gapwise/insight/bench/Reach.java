package io.gapwise.insight.bench;

import static io.gapwise.insight.bench.Table.allocated;
import static io.gapwise.insight.bench.Table.score;

import io.gapwise.insight.bench.peers.Field;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** How near the index comes to what it is meant to reach, as the table that the README of engine/core holds. */
final class Reach {

    private Reach() {}

    static String of(Path one, Path two, Path growth, long kept) throws IOException {
        Map<String, JsonNode> single = Table.byField(one);
        Map<String, JsonNode> twice = Table.byField(two);
        Map<String, JsonNode> grown = Table.byRules(growth);
        double whole = score(single.get(Field.INDEXED_ADVICE.name()));
        double bestPeer = Stream.of(Field.DROOLS, Field.DROOLS_POOLED, Field.EVRETE, Field.EASY_RULES)
                .filter(peer -> single.containsKey(peer.name()))
                .flatMapToDouble(peer -> DoubleStream.of(score(single.get(peer.name()))))
                .min()
                .orElseThrow();
        return String.join(
                System.lineSeparator(),
                "| what | goal | found on %s |".formatted(Table.machine(one)),
                "|---|--:|--:|",
                row(
                        "conclusions, one thread, against generated straight-line Java",
                        "≤ 1.5 ×",
                        score(single.get(Field.INDEXED.name())) / score(single.get(Field.STRAIGHT.name()))),
                row("whole answer with reasons, against the best peer in the JVM", "≥ 6 ×", bestPeer / whole),
                row("against Drools pooled", "≥ 5 ×", score(single.get(Field.DROOLS_POOLED.name())) / whole),
                row("against Drools as used", "≥ 6 ×", score(single.get(Field.DROOLS.name())) / whole),
                row(
                        "allocation per answer against what is kept",
                        "≤ 4 ×",
                        (double) allocated(single.get(Field.INDEXED_ADVICE.name())) / kept),
                row("growth of a verdict from 40 to 2,000 rules", "≤ 3 ×", growth(grown, "verdictByIndex")),
                row("the same by Drools", "", growth(grown, "verdictByDrools")),
                row("two threads, conclusions", "≥ 1.9 ×", byTwo(single, twice, Field.INDEXED)),
                row("two threads, whole answer", "≥ 1.9 ×", byTwo(single, twice, Field.INDEXED_ADVICE)),
                row("two threads, written as JSON", "≥ 1.9 ×", byTwo(single, twice, Field.INDEXED_JSON)));
    }

    private static double growth(Map<String, JsonNode> grown, String what) {
        return score(grown.get(what + " 2000")) / score(grown.get(what + " 40"));
    }

    /** How many times as much two threads do as one. */
    private static double byTwo(Map<String, JsonNode> single, Map<String, JsonNode> twice, Field field) {
        return 2 * score(single.get(field.name())) / score(twice.get(field.name()));
    }

    private static String row(String what, String goal, double found) {
        return "| %s | %s | %.2f × |".formatted(what, goal, found);
    }
}
