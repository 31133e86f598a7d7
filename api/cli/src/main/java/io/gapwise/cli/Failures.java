package io.gapwise.cli;

import io.gapwise.core.evaluation.EvaluatorsDiffer;
import io.gapwise.core.ruleset.drl.RuleSetRefused;
import java.io.IOException;
import java.io.UncheckedIOException;
import picocli.CommandLine;

/** Turns an exception into a message for the user and an exit code. */
final class Failures {

    private Failures() {}

    static int explain(Exception e, CommandLine failed) {
        if (e instanceof RuleSetRefused refused) {
            failed.getErr().println("The rule set is refused:");
            failed.getErr().println(refused.getMessage());
            // Bad rules are a wrong use of a command that answers cases, but a result of one that reports on rules.
            return failed.getCommand() instanceof EvaluateCommand || failed.getCommand() instanceof ExplainCommand
                    ? GapwiseCommand.WRONG_USE
                    : GapwiseCommand.REFUSED;
        } else if (e instanceof EvaluatorsDiffer differ) {
            failed.getErr()
                    .println(
                            "The run has stopped, because nobody can tell which answer is right. Please report this case. "
                                    + differ.getMessage());
        } else if (e instanceof IOException || e instanceof UncheckedIOException) {
            failed.getErr().println("Reading or writing failed: " + e.getMessage());
            return GapwiseCommand.WRONG_USE;
        } else if (!(failed.getCommand() instanceof ServeCommand || failed.getCommand() instanceof GapwiseCommand)) {
            // The other two start the service, which has already explained on the console why it did not start.
            failed.getErr().println("Something unexpected went wrong: " + e);
        }
        return GapwiseCommand.SOME_WERE_BAD;
    }
}
