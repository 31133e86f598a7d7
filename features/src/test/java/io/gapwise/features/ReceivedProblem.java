package io.gapwise.features;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** What a portal is told instead of a recommendation. */
record ReceivedProblem(JsonNode json) {

    static final String TYPE = "application/problem+json";

    int status() {
        return json.path("status").asInt();
    }

    /** The line of the batch it belongs to; 0 where there is none. */
    int line() {
        return json.path("line").asInt(0);
    }

    String detail() {
        return json.path("detail").asString("");
    }

    /** Each single thing that is wrong. */
    List<JsonNode> errors() {
        return json.path("errors").valueStream().toList();
    }

    /** Where in the case the wrong things stand. */
    List<String> places() {
        return errors().stream().map(error -> error.path("pointer").asString()).toList();
    }

    /** Where an answer stands in what was sent. */
    static String place(String path) {
        return "/" + path.replace('.', '/');
    }
}
