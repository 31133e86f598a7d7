package io.gapwise.service.recommendations;

import io.gapwise.core.advice.Advice;
import java.io.Serial;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads stored answers: what was said then, whatever today's rules would say. */
final class Concluded {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private Concluded() {}

    /** This program does not know all words of the answer, or misses a part of it. */
    static final class Unreadable extends Exception {

        @Serial
        private static final long serialVersionUID = 1L;

        Unreadable(Throwable cause) {
            super(cause);
        }
    }

    static Advice advice(String body) throws Unreadable {
        try {
            return JSON.readValue(body, Advice.class);
        } catch (JacksonException | NullPointerException e) {
            throw new Unreadable(e);
        }
    }
}
