package io.gapwise.sheets;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads sheets for tests. */
final class TestSheets {

    private TestSheets() {}

    static List<SentCase> csv(String text) throws IOException {
        return csv(text.getBytes(StandardCharsets.UTF_8));
    }

    static List<SentCase> csv(byte[] bytes) throws IOException {
        try (CaseSource source = CaseSource.of(new ByteArrayInputStream(bytes), CaseFormat.CSV)) {
            return all(source);
        }
    }

    static List<SentCase> file(Path file) throws IOException {
        try (CaseSource source = CaseSource.of(file, null)) {
            return all(source);
        }
    }

    static List<String> problems(SentCase sent) {
        return sent.read().problems().stream().map(Complaint::ofRow).toList();
    }

    private static List<SentCase> all(CaseSource source) {
        List<SentCase> all = new ArrayList<>();
        try {
            for (SentCase sent = source.cases().next();
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
