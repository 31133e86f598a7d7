package io.gapwise.site.guide;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Reads the examples of a page. Each begins with {@code == name} and a request as HTTP writes it; behind {@code -->} come
 * the status, headers and parts of the answer, and behind these lines such as {@code keep ID /id}
 * and {@code until /state DONE}.
 */
final class ExampleFile {

    private static final String KEEP = "keep ";
    private static final String UNTIL = "until ";

    private ExampleFile() {}

    static Map<String, Example> read(String text) {
        Map<String, Example> examples = new LinkedHashMap<>();
        for (String each : text.split("(?m)^== ")) {
            if (!each.isBlank()) {
                Example example = example(each);
                if (examples.put(example.name(), example) != null) {
                    throw new IllegalArgumentException("Two examples are called " + example.name() + ".");
                }
            }
        }
        return examples;
    }

    private static Example example(String text) {
        String[] lines = text.split("\n", 3);
        String name = lines[0].strip();
        String[] request = lines[1].split(" ", 2);
        String[] halves = lines[2].split("(?m)^--> ", 2);
        if (halves.length < 2) {
            throw new IllegalArgumentException("Nothing is said of the answer to " + name + ".");
        }
        String[] sent = headAndBody("\n" + halves[0]);
        String[] answered = halves[1].split("\n", 2);
        StringBuilder rest = new StringBuilder("\n");
        Map<String, String> kept = new LinkedHashMap<>();
        Example.Until until = null;
        for (String line : (answered.length < 2 ? "" : answered[1]).split("\n")) {
            if (line.startsWith(KEEP)) {
                String[] both = line.substring(KEEP.length()).split(" ", 2);
                kept.put(both[0], both[1]);
            } else if (line.startsWith(UNTIL)) {
                String[] both = line.substring(UNTIL.length()).split(" ", 2);
                until = new Example.Until(both[0], both[1]);
            } else {
                rest.append(line).append('\n');
            }
        }
        String[] told = headAndBody(rest.toString());
        return new Example(
                name,
                request[0],
                request[1],
                headers(sent[0]),
                sent[1],
                Integer.parseInt(answered[0].strip()),
                headers(told[0]),
                told[1],
                kept,
                until);
    }

    private static String[] headAndBody(String text) {
        String[] parts = text.split("\n\n", 2);
        return new String[] {parts[0].strip(), parts.length < 2 ? "" : parts[1].strip()};
    }

    private static Map<String, String> headers(String lines) {
        Map<String, String> headers = new LinkedHashMap<>();
        lines.lines().forEach(line -> {
            String[] both = line.split(": ", 2);
            headers.put(both[0], both[1]);
        });
        return headers;
    }
}
