package io.gapwise.core.ruleset.drl;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;

/** Reads test data from files next to the tests. */
final class TestData {

    private TestData() {}

    static <T> List<T> of(String name, Class<T[]> rows) {
        try (InputStream in = Objects.requireNonNull(TestData.class.getResourceAsStream(name), name)) {
            return List.of(JsonMapper.shared().readValue(in.readAllBytes(), rows));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
