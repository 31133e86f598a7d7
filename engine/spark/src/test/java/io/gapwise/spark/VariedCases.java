package io.gapwise.spark;

import io.gapwise.core.testing.CaseBuilder;
import io.gapwise.core.testing.RandomAnswers;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Writes lines of cases as a large group might have them: most differ, a third are the same gap under another name, and
 * some lines are bad in every way that there is. The same seed writes the same lines.
 */
final class VariedCases {

    private static final int POOL = 300;
    private static final double ANSWERED = 0.5;

    /** Lists lines that cannot be answered; each of them is bad in its own way. */
    private static final List<String> BAD = List.of(
            "{\"titel\": \"Misspelt\"}",
            "{\"title\": \"Broken off\", \"gap\": {\"nature\": \"TECH",
            "{\"title\": \"No such word\", \"gap\": {\"nature\": \"TECHNICLA\"}}",
            "{\"title\": \"Out of range\", \"audience\": {\"headcount\": -3}}",
            "{\"title\": \"Twice\", \"title\": \"Twice\"}",
            "[1, 2, 3]",
            "no JSON at all",
            "{\"title\": \"Behind\"} {\"title\": \"it\"}");

    private final RandomAnswers random;
    private final Random choice;
    private final List<Map<String, Object>> pool = new ArrayList<>();
    private final double bad;

    /** @param bad the part of the lines that cannot be answered, from 0 to 1 */
    VariedCases(long seed, double bad) {
        this.random = new RandomAnswers(seed);
        this.choice = new Random(seed);
        this.bad = bad;
        for (int i = 0; i < POOL; i++) {
            pool.add(random.answers(ANSWERED));
        }
    }

    /** Writes a file; the arguments are its name, how many lines, and the part of them that is bad. */
    public static void main(String... arguments) throws IOException {
        new VariedCases(7, Double.parseDouble(arguments[2]))
                .write(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
    }

    void write(Path file, int lines) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i < lines; i++) {
                out.write(line(i));
                out.write('\n');
            }
        }
    }

    byte[] line(int number) {
        return choice.nextDouble() < bad
                ? badLine()
                : CaseBuilder.aGapCase(answers(number)).json();
    }

    /** Draws the answers of one case by path. */
    Map<String, Object> answers(int number) {
        Map<String, Object> answers =
                choice.nextInt(3) == 0 ? new LinkedHashMap<>(pool.get(choice.nextInt(POOL))) : random.answers(ANSWERED);
        answers.put("title", "Case %d of the needs analysis".formatted(number));
        answers.put("reference", "HR-" + number);
        return answers;
    }

    private byte[] badLine() {
        int which = choice.nextInt(BAD.size() + 2);
        if (which == BAD.size()) {
            return new byte[] {'{', '"', 't', 'i', 't', 'l', 'e', '"', ':', '"', (byte) 0xC3, (byte) 0x28, 'x', '"', '}'
            };
        } else if (which > BAD.size()) {
            return "  ".getBytes(StandardCharsets.UTF_8);
        }
        return BAD.get(which).getBytes(StandardCharsets.UTF_8);
    }
}
