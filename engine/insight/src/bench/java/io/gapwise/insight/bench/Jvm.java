package io.gapwise.insight.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * One of the virtual machines that are compared on, by its place among them. {@code bench.jvms} names them, with commas
 * between; without it there is the running one.
 */
record Jvm(int number, String executable) {

    static List<Jvm> asked() {
        String named = System.getProperty("bench.jvms", "").strip();
        if (named.isEmpty()) {
            return List.of(new Jvm(1, Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        }
        List<Jvm> all = new ArrayList<>();
        for (String executable : named.split(",")) {
            if (!Files.isExecutable(Path.of(executable.strip()))) {
                throw new IllegalArgumentException("bench.jvms names %s, which cannot be run.".formatted(executable));
            }
            all.add(new Jvm(all.size() + 1, executable.strip()));
        }
        return all;
    }

    /** The folder for JMH's results on this machine. */
    Path results() throws IOException {
        return Files.createDirectories(Path.of("target/bench/" + number));
    }
}
