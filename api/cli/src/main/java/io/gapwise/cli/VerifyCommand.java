package io.gapwise.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** Runs {@code gapwise verify}, which checks that nothing that was answered has been changed. */
@Command(
        name = "verify",
        description = "Checks the chain of answers and the stored rule sets, whether the service runs or is stopped.",
        customSynopsis = "gapwise verify [--replay] [--gapwise.data-dir=DIR] [--spring.datasource.url=URL] …",
        footer = {
            "",
            "It takes the settings of the service, which say where the answers are.",
            "Exit codes: 0 all is as it was answered, 1 something is not (standard error says what), 2 wrong use."
        })
final class VerifyCommand implements Callable<Integer> {

    @ParentCommand
    private GapwiseCommand gapwise;

    @Spec
    private CommandSpec spec;

    @Option(names = "--replay", description = "Also asks the stored rules again about each stored case.")
    private boolean replay;

    @Unmatched
    private List<String> settings = new ArrayList<>();

    @Override
    public Integer call() {
        ArgumentCheck use = ArgumentCheck.of(spec, gapwise);
        ServiceSettings.check(settings, use::wrong);
        return gapwise.store().verify(replay, settings, gapwise.output());
    }
}
