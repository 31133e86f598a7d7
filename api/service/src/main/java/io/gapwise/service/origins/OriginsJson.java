package io.gapwise.service.origins;

import java.util.List;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Writes origins as they are stored, and reads them. */
final class OriginsJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<AnswerOrigin>> LIST = new TypeReference<>() {};

    private OriginsJson() {}

    static String write(List<AnswerOrigin> origins) {
        return JSON.writeValueAsString(origins);
    }

    static List<AnswerOrigin> read(String json) {
        return JSON.readValue(json, LIST);
    }
}
