package io.gapwise.features;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.core.testing.PublishedCase;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PublishedCasesTest {

    @Test
    void eachIsToldOnce() throws IOException {
        String feature = feature("do-published-experts-agree.feature");

        assertThat(PublishedCase.all())
                .extracting(PublishedCase::name)
                .filteredOn(name -> feature.split(Pattern.quote(name), -1).length != 2)
                .as("published cases that are not told exactly once")
                .isEmpty();
    }

    private static String feature(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(PublishedCasesTest.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }
}
