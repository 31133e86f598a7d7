package io.gapwise.cli;

import io.gapwise.core.advice.Advice;
import io.gapwise.core.advice.Advisor;
import io.gapwise.core.advice.ProgressAdvice;
import io.gapwise.core.json.BadCase;
import io.gapwise.core.json.JudgedCase;
import io.gapwise.core.json.ProgressJson;
import io.gapwise.core.problems.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Runs {@code gapwise progress}, which judges what came of a recommendation. */
@Command(
        name = "progress",
        description = "Judges what came of a recommendation, and says what to do now.",
        footer = {
            "",
            "FILE holds one JSON object: the \"case\", the \"recommendation\" as it was given (left out: what",
            "the rules recommend today), and under \"followUp\" what is known by now, such as",
            "  {\"weeks\": 14, \"inPlace\": \"YES\", \"use\": {\"percent\": 20}, \"result\": {\"moved\": \"NO\"}}.",
            "Nothing is stored.",
            "Exit codes: 0 done, 1 the file is bad, 2 wrong use."
        })
final class ProgressCommand implements Callable<Integer> {

    @ParentCommand
    private GapwiseCommand gapwise;

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "FILE",
            description = "The case, the recommendation and the follow-up; - reads standard input.")
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

    @Override
    public Integer call() throws IOException {
        ArgumentCheck use = ArgumentCheck.of(spec, gapwise).folder(rules).output(out, rules, "judgement");
        Locale spoken = WrittenLanguage.read(language, use::wrong);
        InputFile input = InputFile.of(file, use);
        JudgedCase judged;
        try {
            judged = JudgedCase.read(input.read());
        } catch (BadCase e) {
            e.problems().forEach(problem -> spec.commandLine().getErr().println(line(problem, spoken)));
            return GapwiseCommand.SOME_WERE_BAD;
        }
        Destination.write(ProgressJson.text(judgement(judged, spoken)) + "\n", out);
        return 0;
    }

    private ProgressAdvice judgement(JudgedCase judged, Locale spoken) {
        Advisor advisor = Advisors.by(rules);
        Advice given = judged.recommendation() == null ? advisor.advise(judged.gapCase()) : judged.recommendation();
        return advisor.progress(judged.gapCase(), given, judged.followUp(), spoken)
                .progress();
    }

    private static String line(Problem problem, Locale spoken) {
        String place = problem.pointer().isEmpty() ? "" : problem.pointer() + ": ";
        String allowed = problem.allowed().isEmpty() ? "" : " " + String.join(", ", problem.allowed());
        return place + problem.detail(spoken) + allowed;
    }
}
