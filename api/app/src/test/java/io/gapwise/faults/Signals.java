package io.gapwise.faults;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Sends signals that Java has no word for. */
final class Signals {

    private Signals() {}

    static void send(String signal, List<String> processes) {
        List<String> command = new ArrayList<>(List.of("kill", "-" + signal));
        command.addAll(processes);
        try {
            // One of them may have ended by itself meanwhile, so the exit code says nothing.
            new ProcessBuilder(command).start().waitFor();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
