package io.gapwise.api.cli;

import org.springframework.boot.logging.LoggingSystem;

/** Without a service nobody reads a log: standard out is for answers. */
final class Quiet {

    private Quiet() {}

    static void logging() {
        LoggingSystem.get(Quiet.class.getClassLoader()).beforeInitialize();
    }
}
