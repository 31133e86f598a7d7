package io.gapwise.service.initiatives;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Counts all initiatives of a store, as the migration does that found them there. */
final class CountedAnew {

    private static final String MIGRATION = "/db/migration/V28__counts_of_initiatives.sql";

    private CountedAnew() {}

    /** Puts what is counted now in the place of what was added up while they changed. */
    static void countAll(JdbcClient store) {
        store.sql("delete from initiative_tally").update();
        Arrays.stream(migration().replaceAll("--.*", "").split(";"))
                .map(String::strip)
                .filter(sql ->
                        !sql.isEmpty() && !sql.contains("create table initiative_tally") && !sql.contains("index"))
                .forEach(sql -> store.sql(sql).update());
    }

    private static String migration() {
        try (InputStream in = CountedAnew.class.getResourceAsStream(MIGRATION)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
