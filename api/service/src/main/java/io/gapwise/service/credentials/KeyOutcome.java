package io.gapwise.service.credentials;

import java.util.List;

/**
 * What came of a command about keys.
 *
 * @param exitCode 0 if it was done, 1 if something was bad, 2 if it was wrongly used
 * @param lines what to print: on standard output if it was done, otherwise on standard error
 */
public record KeyOutcome(int exitCode, List<String> lines) {

    public KeyOutcome {
        lines = List.copyOf(lines);
    }

    static KeyOutcome done(String line) {
        return new KeyOutcome(0, List.of(line));
    }

    static KeyOutcome bad(String line) {
        return new KeyOutcome(1, List.of(line));
    }
}
