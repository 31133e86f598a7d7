package io.gapwise.sheets;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads sheets for tests. */
final class Sheets {

    private Sheets() {}

    static List<Sent> csv(String text) throws IOException {
        return csv(text.getBytes(StandardCharsets.UTF_8));
    }

    static List<Sent> csv(byte[] bytes) throws IOException {
        try (CaseSource source = CaseSource.of(new ByteArrayInputStream(bytes), Format.CSV)) {
            return all(source);
        }
    }

    static List<Sent> file(Path file) throws IOException {
        try (CaseSource source = CaseSource.of(file, null)) {
            return all(source);
        }
    }

    static List<String> problems(Sent sent) {
        return sent.read().problems().stream().map(Complaint::ofRow).toList();
    }

    private static List<Sent> all(CaseSource source) {
        List<Sent> all = new ArrayList<>();
        try {
            for (Sent sent = source.cases().next();
                    sent != null;
                    sent = source.cases().next()) {
                all.add(sent);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }
}
