package io.gapwise.app;

import io.gapwise.cli.GapwiseCommand;
import org.springframework.boot.logging.LoggingSystem;

/** Runs the program with its command line. */
public final class Gapwise {

    private Gapwise() {}

    public static void main(String... args) {
        int exitCode = GapwiseCommand.run(args, Gapwise::serve, new StoredData(), Gapwise::silenceLogging);
        // A service that has started keeps running in other threads.
        if (exitCode != GapwiseCommand.STARTED) {
            System.exit(exitCode);
        }
    }

    private static void serve(String... settings) {
        GapwiseApplication.start(settings);
        MemoryExhausted.endsTheProcess();
    }

    private static void silenceLogging() {
        LoggingSystem.get(Gapwise.class.getClassLoader()).beforeInitialize();
    }
}
