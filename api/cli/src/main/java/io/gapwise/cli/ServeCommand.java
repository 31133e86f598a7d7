package io.gapwise.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** Runs {@code gapwise serve}, which starts the service. */
@Command(
        name = "serve",
        description = "Starts the service and prints its address.",
        customSynopsis = "gapwise serve [--server.port=PORT] [--gapwise.data-dir=DIR] [--gapwise.rules-dir=DIR] …",
        footer = {
            "",
            "  --server.port=PORT        the port (8080); 0 takes any free one",
            "  --server.address=ADDRESS  the network address (127.0.0.1: this machine only)",
            "  --gapwise.data-dir=DIR    where answers are kept (.gapwise)",
            "  --gapwise.rules-dir=DIR   rule files to use in place of the built-in ones",
            "Other settings of Spring Boot can be given in the same form."
        })
final class ServeCommand implements Callable<Integer> {

    @ParentCommand
    private GapwiseCommand gapwise;

    @Spec
    private CommandSpec spec;

    @Unmatched
    private List<String> settings = new ArrayList<>();

    @Override
    public Integer call() {
        List<String> all = new ArrayList<>(gapwise.settings());
        all.addAll(settings);
        return gapwise.serve(all, spec);
    }
}
