package io.gapwise.cli;

import io.gapwise.core.advice.Advice;
import io.gapwise.core.advice.Advisor;
import io.gapwise.core.cases.GapCase;
import io.gapwise.core.json.BadCase;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/**
 * Runs a command that judges beside a recommendation: it reads the case, the recommendation and what is judged by from one
 * file, and writes the judgement.
 *
 * @param <J> what the file holds
 */
abstract class JudgingCommand<J> implements Callable<Integer> {

    @ParentCommand
    private GapwiseCommand gapwise;

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "FILE",
            description = "The case, the recommendation and what is known beside it; - reads standard input.")
    private Path file;

    @Option(
            names = "--language",
            paramLabel = "LANGUAGE",
            defaultValue = "en",
            description = "en or de: the language of the reasons and of what is wrong with FILE.")
    private String language;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "OUT",
            description = "Where to write the judgement; by default standard output.")
    private @Nullable Path out;

    @Option(
            names = "--gapwise.rules-dir",
            paramLabel = "DIR",
            description = "A folder of rule files to use in place of the built-in ones.")
    private @Nullable Path rules;

    /** Reads what the file holds. */
    abstract J read(byte[] json) throws BadCase;

    /** Returns the judgement as JSON on one line. */
    abstract String judgement(J read, Advisor advisor, Locale spoken);

    @Override
    public final Integer call() throws IOException {
        ArgumentCheck use = ArgumentCheck.of(spec, gapwise).folder(rules).output(out, rules, "judgement");
        Locale spoken = WrittenLanguage.read(language, use::wrong);
        InputFile input = InputFile.of(file, use);
        J read;
        try {
            read = read(input.read());
        } catch (BadCase e) {
            e.problems()
                    .forEach(problem ->
                            spec.commandLine().getErr().println(ProblemLine.of(problem, problem.detail(spoken))));
            return GapwiseCommand.SOME_WERE_BAD;
        }
        Destination.write(judgement(read, Advisors.by(rules), spoken) + "\n", out);
        return 0;
    }

    /** Returns the recommendation that was given; where it was left out, the one that the rules give today. */
    static Advice given(@Nullable Advice recommendation, GapCase gapCase, Advisor advisor) {
        return recommendation == null ? advisor.advise(gapCase) : recommendation;
    }
}
