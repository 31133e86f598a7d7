package io.gapwise.api;

import io.gapwise.api.cli.GapwiseCommand;

/** The program. */
public final class Gapwise {

    private Gapwise() {}

    public static void main(String... args) {
        int exitCode = GapwiseCommand.run(args, GapwiseApplication::start);
        // A service that has started goes on in threads of its own.
        if (exitCode != GapwiseCommand.STARTED) {
            System.exit(exitCode);
        }
    }
}
