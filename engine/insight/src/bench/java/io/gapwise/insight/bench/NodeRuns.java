package io.gapwise.insight.bench;

import io.gapwise.insight.bench.peers.Field;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.openjdk.jmh.runner.RunnerException;

/** The peers in Node and Gapwise in turn, so that whatever else the machine does weighs on all of them alike. */
final class NodeRuns {

    static final String OURS = "Gapwise between the runs in Node";

    private static final Map<String, String> PEERS =
            Map.of("zen", "GoRules Zen 0.54.0 (Node)", "json-rules", "json-rules-engine 7.3.1 (Node)");

    private NodeRuns() {}

    /** Microseconds for a case, the mean of all rounds. */
    static Map<String, Double> timed(Jvm jvm, Comparison.Effort effort) throws IOException, InterruptedException, RunnerException {
        NodePeers node = new NodePeers(effort.nodeCases(), effort.nodeSeconds());
        Map<String, Double> sums = new LinkedHashMap<>();
        for (int round = 0; round < effort.nodeRounds(); round++) {
            sums.merge(OURS, Comparison.once(jvm, Field.INDEXED_ADVICE, effort), Double::sum);
            for (Map.Entry<String, String> peer : PEERS.entrySet()) {
                sums.merge(peer.getValue(), node.timed(peer.getKey()), Double::sum);
            }
        }
        sums.replaceAll((peer, sum) -> sum / effort.nodeRounds());
        return sums;
    }
}
