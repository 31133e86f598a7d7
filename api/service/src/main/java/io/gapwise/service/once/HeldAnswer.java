package io.gapwise.service.once;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** An answer that is not sent yet. */
record HeldAnswer(int status, Map<String, List<String>> headers, byte[] body) {

    private static final String RATE = "RateLimit";

    HeldAnswer {
        Map<String, List<String>> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.forEach((name, values) -> all.put(name, List.copyOf(values)));
        headers = all;
    }

    /** Says that the request was carried out, so that something may have been stored. */
    boolean carriedOut() {
        return status >= 200 && status < 300;
    }

    boolean failed() {
        return status == HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }

    /** Returns an answer of which the server makes the rest. */
    static HeldAnswer ofStatus(int status) {
        return new HeldAnswer(status, Map.of(), new byte[0]);
    }

    /** Returns the answer without what is true of this moment only: how often the client may still ask. */
    HeldAnswer lasting() {
        Map<String, List<String>> lasting = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        lasting.putAll(headers);
        lasting.keySet().removeIf(name -> name.regionMatches(true, 0, RATE, 0, RATE.length()));
        return new HeldAnswer(status, lasting, body);
    }

    void send(HttpServletResponse response) throws IOException {
        response.setStatus(status);
        headers.forEach((name, values) -> {
            // What stands before the controllers may have said something under this name; this is said of the answer.
            response.setHeader(name, values.get(0));
            values.subList(1, values.size()).forEach(value -> response.addHeader(name, value));
        });
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
