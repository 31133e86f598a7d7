package io.gapwise.site.guide;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A request and what is answered to it. A word such as {@code $ID} stands for what an earlier example of the same page
 * told.
 *
 * @param path the address below the program, with its query
 * @param body what is sent, empty where nothing is
 * @param told the headers of the answer that are shown
 * @param answer the parts of the answer that are shown; {@code …} at the end of a text stands for the rest of it
 * @param kept what later examples take from the answer: names, and where it stands
 * @param until what the answer says once it is the one that is shown; until then the request is sent again. Null where the
 *     first answer is shown.
 */
record Example(
        String name,
        String method,
        String path,
        Map<String, String> headers,
        String body,
        int status,
        Map<String, String> told,
        String answer,
        Map<String, String> kept,
        @Nullable Until until) {

    private static final String API = "/api/v1";

    Example {
        headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
        told = Collections.unmodifiableMap(new LinkedHashMap<>(told));
        kept = Collections.unmodifiableMap(new LinkedHashMap<>(kept));
    }

    /**
     * Says for what somebody waits.
     *
     * @param where the place in the answer, as a JSON pointer
     */
    record Until(String where, String value) {

        /** Returns the place as people call it. */
        public String name() {
            return where.substring(1).replace('/', '.');
        }
    }

    /**
     * Returns the command that sends it, for a shell in which {@code API} is the address of the API. What shows a credential
     * of its own goes past a function of the shell that adds the reader's key.
     */
    public String command() {
        StringBuilder command = new StringBuilder(headers.containsKey("Authorization") ? "command curl " : "curl ");
        if (method.equals("HEAD")) {
            command.append("-I ");
        } else {
            command.append("-i ");
            if (!method.equals("GET") && !(method.equals("POST") && !body.isEmpty())) {
                command.append("-X ").append(method).append(' ');
            }
        }
        command.append('"').append(address()).append('"');
        headers.forEach((name, value) -> command.append(" \\\n  -H ").append(quoted(name + ": " + value)));
        if (!body.isEmpty()) {
            boolean json = headers.getOrDefault("Content-Type", "").endsWith("json")
                    && !headers.get("Content-Type").endsWith("ndjson");
            command.append(json ? " \\\n  -d " : " \\\n  --data-binary ").append(quoted(body));
        }
        return command.toString();
    }

    private String address() {
        return path.startsWith(API) ? "$API" + path.substring(API.length()) : "${API%" + API + "}" + path;
    }

    /** Returns the answer as it is shown: its status, the headers that matter and parts of what it says. */
    public String shown() {
        String head = told.entrySet().stream()
                .map(header -> header.getKey() + ": " + header.getValue() + "\n")
                .collect(Collectors.joining());
        return "HTTP " + status + "\n" + head + (answer.isEmpty() ? "" : "\n" + answer);
    }

    /** Returns the lines that keep for later what the answer told. */
    public List<String> keeping() {
        return kept.entrySet().stream()
                .map(each -> each.getKey() + "=…   # " + each.getValue().replaceFirst("^/", ""))
                .toList();
    }

    /** Puts a text into single quotes, and what a shell is to fill in into double ones. */
    private static String quoted(String text) {
        return "'" + text.replaceAll("\\$([A-Z]+)", "'\"\\$$1\"'") + "'";
    }
}
