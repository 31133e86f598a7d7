package io.gapwise.api.cli;

import io.gapwise.api.recommendations.Recommender;
import io.gapwise.api.rules.BuiltInRules;
import io.gapwise.engine.advice.Advisor;
import io.gapwise.engine.json.CaseFile;
import io.gapwise.engine.ruleset.drl.RuleSetReader;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code gapwise evaluate}: answers the cases of a file; nothing is stored. */
@Command(
        name = "evaluate",
        description = "Answers the gap cases of a file, without a server; nothing is stored.",
        footer = {
            "",
            "Cases come one a line (NDJSON), as a JSON array, or as a single JSON object.",
            "Recommendations go out one a line, in the same order. What is wrong with a case is told on",
            "standard error, with its place; the other cases are answered all the same.",
            "Exit codes: 0 done, 1 some cases were bad, 2 wrong use."
        })
final class EvaluateCommand implements Callable<Integer> {

    @ParentCommand
    private GapwiseCommand gapwise;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The cases; - reads standard input.")
    private Path file;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "OUT",
            description = "Where the recommendations go; standard output where it is not given.")
    private @Nullable Path out;

    @Option(
            names = "--gapwise.rules-dir",
            paramLabel = "DIR",
            description = "Rule files to decide by in place of the built-in ones.")
    private @Nullable Path rules;

    @Override
    public Integer call() throws IOException {
        Quiet.logging();
        checkPaths();
        Advisor advisor = new Advisor(RuleSetReader.read(BuiltInRules.orThoseIn(rules)));
        PrintWriter err = spec.commandLine().getErr();
        Answering answering = new Answering(new Recommender(advisor, Clock.systemUTC()), err);
        try (InputStream in = file.equals(Destination.STANDARD) ? System.in : Files.newInputStream(file);
                OutputStream to = new BufferedOutputStream(Destination.open(out))) {
            answering.answer(CaseFile.open(in), to);
        }
        err.println(answering.summary());
        return answering.bad() > 0 ? GapwiseCommand.SOME_WERE_BAD : 0;
    }

    private void checkPaths() throws IOException {
        if (!gapwise.settings().isEmpty()) {
            throw wrongUse(
                    "'%s' belongs behind evaluate.".formatted(gapwise.settings().get(0)));
        }
        if (!file.equals(Destination.STANDARD) && (!Files.exists(file) || Files.isDirectory(file))) {
            throw wrongUse("There is no file '%s'.".formatted(file));
        }
        if (!file.equals(Destination.STANDARD) && !Files.isReadable(file)) {
            throw wrongUse("The file '%s' cannot be read.".formatted(file));
        }
        if (out != null && Files.exists(out) && Files.exists(file) && Files.isSameFile(file, out)) {
            throw wrongUse("The recommendations would overwrite the cases in '%s'.".formatted(file));
        }
        if (!Destination.writable(out)) {
            throw wrongUse("'%s' cannot be written.".formatted(out));
        }
    }

    private ParameterException wrongUse(String problem) {
        return new ParameterException(spec.commandLine(), problem);
    }
}
