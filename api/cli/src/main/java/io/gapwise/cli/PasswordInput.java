package io.gapwise.cli;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads a new password: typed twice and not shown where somebody types it, or as the first line of what a script sends.
 * A password is no argument of a command, because other users of a machine see those.
 */
final class PasswordInput {

    private PasswordInput() {}

    /** Returns the password; empty if it was typed differently the second time, or if there is none. */
    static Optional<String> read() throws IOException {
        Console console = System.console();
        if (console == null || !Terminal.typed()) {
            BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            return Optional.ofNullable(lines.readLine());
        }
        char[] first = console.readPassword("Password (not shown): ");
        char[] again = console.readPassword("The same again: ");
        try {
            return first != null && Arrays.equals(first, again) ? Optional.of(new String(first)) : Optional.empty();
        } finally {
            clear(first);
            clear(again);
        }
    }

    private static void clear(char @Nullable [] typed) {
        if (typed != null) {
            Arrays.fill(typed, ' ');
        }
    }
}
