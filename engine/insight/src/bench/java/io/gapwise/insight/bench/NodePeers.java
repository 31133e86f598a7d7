package io.gapwise.insight.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The peers that run in Node, if {@code npm install} has brought them. */
final class NodePeers {

    private static final Path FOLDER = Path.of("src/bench/node");

    private final Path model;
    private final int seconds;

    NodePeers(int cases, int seconds) {
        model = NodeModel.written(VariedCases.RULES, VariedCases.drawn(cases));
        this.seconds = seconds;
    }

    static boolean present() {
        return Files.isDirectory(FOLDER.resolve("node_modules"));
    }

    /** Microseconds for a case, measured once the peer has concluded the same of all of them. */
    double timed(String peer) throws IOException, InterruptedException {
        Process node = new ProcessBuilder("node", "bench.mjs", peer, model.toString(), String.valueOf(seconds))
                .directory(FOLDER.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        Optional<String> last =
                new String(node.getInputStream().readAllBytes()).lines().reduce((a, b) -> b);
        if (node.waitFor() != 0) {
            throw new IllegalStateException("%s does not conclude the same, or does not run.".formatted(peer));
        }
        return Double.parseDouble(last.orElseThrow());
    }
}
