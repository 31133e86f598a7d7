package io.gapwise.cli;

import io.gapwise.core.ruleset.drl.RuleSetRefused;
import java.io.IOException;
import java.io.UncheckedIOException;
import picocli.CommandLine;

/** Turns what went wrong into a sentence and an exit code. */
final class Failures {

    private Failures() {}

    static int explain(Exception e, CommandLine failed) {
        if (e instanceof RuleSetRefused refused) {
            failed.getErr().println("The rule set is refused:");
            failed.getErr().println(refused.getMessage());
            // Rules that were only to be told about are the subject of a command; rules to answer by are a part of its
            // use.
            return failed.getCommand() instanceof EvaluateCommand || failed.getCommand() instanceof ExplainCommand
                    ? GapwiseCommand.WRONG_USE
                    : GapwiseCommand.REFUSED;
        } else if (e instanceof IOException || e instanceof UncheckedIOException) {
            failed.getErr().println("Reading or writing failed: " + e.getMessage());
            return GapwiseCommand.WRONG_USE;
        } else if (!(failed.getCommand() instanceof ServeCommand || failed.getCommand() instanceof GapwiseCommand)) {
            failed.getErr().println("Something unexpected went wrong: " + e);
        }
        // The service explains on the console why it did not start.
        return GapwiseCommand.SOME_WERE_BAD;
    }
}
