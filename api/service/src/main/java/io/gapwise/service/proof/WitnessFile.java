package io.gapwise.service.proof;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The file in which the last links of each chain are written down, one on each line. */
final class WitnessFile {

    /** The number of links that are kept of each chain, so that lost answers can be named. */
    private static final int KEPT = 1_000;

    private static final long ROOM = 8L << 20;

    private final Path file;

    WitnessFile(Path folder) {
        this.file = folder.resolve("answers.witness");
    }

    boolean exists() {
        return Files.exists(file);
    }

    boolean full() throws IOException {
        return Files.size(file) > ROOM;
    }

    /** Reads the last links of each chain by its tenant, the newest last. A line that is not whole is passed over. */
    Map<String, Deque<WitnessedAnswer>> read() throws IOException {
        Map<String, Deque<WitnessedAnswer>> chains = new TreeMap<>();
        if (!exists()) {
            return chains;
        }
        try (Stream<String> lines = Files.lines(file, StandardCharsets.ISO_8859_1)) {
            lines.map(WitnessedAnswer::read).flatMap(read -> read.stream()).forEach(read -> {
                Deque<WitnessedAnswer> chain =
                        chains.computeIfAbsent(read.head().tenant(), name -> new ArrayDeque<>());
                chain.addLast(read);
                if (chain.size() > KEPT) {
                    chain.removeFirst();
                }
            });
        }
        return chains;
    }

    /** Puts a new file in the place of the old one and opens it for adding lines. */
    FileChannel rewrite(Map<String, Deque<WitnessedAnswer>> chains) throws IOException {
        List<WitnessedAnswer> all = new ArrayList<>();
        chains.values().forEach(all::addAll);
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try (FileChannel written = FileChannel.open(
                part, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            add(written, all);
            written.force(true);
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        return FileChannel.open(file, StandardOpenOption.APPEND);
    }

    /** Adds lines to a file that is open, with one call of the operating system. */
    static void add(FileChannel open, List<WitnessedAnswer> links) throws IOException {
        StringBuilder lines = new StringBuilder();
        links.forEach(link -> lines.append(link.line()));
        ByteBuffer bytes = ByteBuffer.wrap(lines.toString().getBytes(StandardCharsets.ISO_8859_1));
        while (bytes.hasRemaining()) {
            open.write(bytes);
        }
    }

    /** Keeps the file under another name, for whoever looks into a loss. */
    void setAside(String suffix) throws IOException {
        Files.move(file, file.resolveSibling(file.getFileName() + "." + suffix), StandardCopyOption.REPLACE_EXISTING);
    }
}
