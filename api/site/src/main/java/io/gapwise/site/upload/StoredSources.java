package io.gapwise.site.upload;

import io.gapwise.service.origins.AnswerOrigin;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Writes where rows were read from as it is stored, and reads it. */
final class StoredSources {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<AnswerOrigin>> ORIGINS = new TypeReference<>() {};
    private static final TypeReference<List<SentComment>> COMMENTS = new TypeReference<>() {};

    /** More rows of one case are not stored; such a case stands for a whole group of people. */
    private static final int MOST_ROWS = 300;

    private StoredSources() {}

    static @Nullable String rows(RowSource source) {
        return source.rows().isEmpty()
                ? null
                : source.rows().stream().limit(MOST_ROWS).map(String::valueOf).collect(Collectors.joining(","));
    }

    static @Nullable String origins(RowSource source) {
        return source.origins().isEmpty() ? null : JSON.writeValueAsString(source.origins());
    }

    static @Nullable String comments(RowSource source) {
        return source.comments().isEmpty() ? null : JSON.writeValueAsString(source.comments());
    }

    static RowSource read(@Nullable String rows, @Nullable String origins, @Nullable String comments) {
        if (rows == null && origins == null && comments == null) {
            return RowSource.NONE;
        }
        return new RowSource(
                rows == null
                        ? List.of()
                        : Arrays.stream(rows.split(",")).map(Long::valueOf).toList(),
                origins == null ? List.of() : JSON.readValue(origins, ORIGINS),
                comments == null ? List.of() : JSON.readValue(comments, COMMENTS));
    }
}
