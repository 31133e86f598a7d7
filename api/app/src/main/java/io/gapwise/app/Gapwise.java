package io.gapwise.app;

import io.gapwise.cli.GapwiseCommand;
import org.springframework.boot.logging.LoggingSystem;

/** The program. */
public final class Gapwise {

    private Gapwise() {}

    public static void main(String... args) {
        int exitCode = GapwiseCommand.run(args, GapwiseApplication::start, Gapwise::silenceLogging);
        // A service that has started goes on in threads of its own.
        if (exitCode != GapwiseCommand.STARTED) {
            System.exit(exitCode);
        }
    }

    private static void silenceLogging() {
        LoggingSystem.get(Gapwise.class.getClassLoader()).beforeInitialize();
    }
}
