package io.gapwise.cli;

import io.gapwise.practice.plan.NoSolver;
import io.gapwise.practice.plan.Period;
import io.gapwise.practice.plan.PlanRequest;
import io.gapwise.practice.plan.Planner;
import io.gapwise.practice.planfile.BadPlanFile;
import io.gapwise.practice.planfile.PlanJson;
import io.gapwise.practice.planfile.PlanReport;
import io.gapwise.practice.planfile.PlanText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Runs {@code gapwise plan}, which chooses from candidates the plan that is best within the means. */
@Command(
        name = "plan",
        description = "Chooses, from candidates and means, the plan that is best under stated goals, and says why.",
        footer = {
            "",
            "FILE holds one JSON object: the \"means\" with their \"periods\", the \"candidates\", and what",
            "they serve (\"goals\", \"objectives\", \"gaps\"); PLAN.md in engine/practice describes it.",
            "EARLIER is a plan as --json wrote it. Nothing is stored.",
            "Exit codes: 0 done, 1 a file is bad or something that has to be in cannot be, 2 wrong use."
        })
final class PlanCommand implements Callable<Integer> {

    private static final int MOST_TRIES = 50;

    @ParentCommand
    private GapwiseCommand gapwise;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "What the plan follows from; - reads standard input.")
    private Path file;

    @Option(
            names = "--after",
            paramLabel = "EARLIER",
            description = "The plan that the new one takes the place of, with the fewest changes.")
    private @Nullable Path after;

    @Option(
            names = "--from",
            paramLabel = "PERIOD",
            description = "With --after: the first period that can still be changed; by default the first of all.")
    private @Nullable String from;

    @Option(
            names = "--more",
            paramLabel = "N",
            defaultValue = "3",
            description = "With how much more of the means to plan again, to say what that would bring; by default 3.")
    private int tries;

    @Option(names = "--json", description = "Writes JSON in place of text.")
    private boolean json;

    @Option(
            names = "--language",
            paramLabel = "LANGUAGE",
            defaultValue = "en",
            description = "en or de: the language of the text and of what is wrong with FILE.")
    private String language;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "OUT",
            description = "Where to write the plan; by default standard output.")
    private @Nullable Path out;

    @Override
    public Integer call() throws IOException {
        ArgumentCheck use = ArgumentCheck.of(spec, gapwise).output(out, null, "plan");
        Locale spoken = WrittenLanguage.read(language, use::wrong);
        if (tries < 0 || tries > MOST_TRIES) {
            throw use.wrong("--more is %d; accepted is a number from 0 to %d.".formatted(tries, MOST_TRIES));
        } else if (from != null && after == null) {
            throw use.wrong("--from says from when on a plan changes, so it needs --after.");
        }
        InputFile input = InputFile.of(file, use);
        InputFile earlier = after == null ? null : InputFile.of(after, use);
        PlanReport report;
        try {
            PlanRequest request = PlanJson.read(input.read(), spoken);
            report = PlanReport.of(
                    earlier == null ? request : after(request, earlier, spoken, use), Planner.usual(), tries);
        } catch (BadPlanFile e) {
            e.problems()
                    .forEach(problem -> spec.commandLine().getErr().println(ProblemLine.of(problem, problem.detail())));
            return GapwiseCommand.SOME_WERE_BAD;
        } catch (NoSolver e) {
            spec.commandLine().getErr().println(e.getMessage());
            return GapwiseCommand.SOME_WERE_BAD;
        }
        Destination.write(json ? PlanJson.text(report) + "\n" : PlanText.of(report, spoken), out);
        return report.result().match(plan -> 0, none -> GapwiseCommand.SOME_WERE_BAD);
    }

    private PlanRequest after(PlanRequest request, InputFile earlier, Locale spoken, ArgumentCheck use)
            throws IOException, BadPlanFile {
        List<String> periods =
                request.means().periods().stream().map(Period::name).toList();
        if (from != null && !periods.contains(from)) {
            throw use.wrong("--from is '%s'; the periods are %s.".formatted(from, String.join(", ", periods)));
        }
        return PlanJson.after(earlier.read(), from == null ? periods.get(0) : from, request, spoken);
    }
}
