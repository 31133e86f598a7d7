package io.gapwise.cli;

import io.gapwise.core.advice.Advisor;
import io.gapwise.core.cases.GapCase;
import io.gapwise.core.json.BadCase;
import io.gapwise.core.json.GapCaseJson;
import io.gapwise.core.problems.Problem;
import io.gapwise.insight.asking.Asking;
import io.gapwise.insight.asking.AskingJson;
import io.gapwise.insight.asking.AskingText;
import io.gapwise.insight.brief.BriefMarkdown;
import io.gapwise.insight.change.Changes;
import io.gapwise.insight.change.NearestChanges;
import io.gapwise.insight.change.OpenAnswers;
import io.gapwise.insight.claims.Claim;
import io.gapwise.insight.claims.ClaimText;
import io.gapwise.insight.interview.InterviewState;
import io.gapwise.insight.why.Explanation;
import io.gapwise.insight.why.Why;
import io.gapwise.insight.why.WhyNot;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Runs {@code gapwise explain}, which answers questions about the answer to one case. */
@Command(
        name = "explain",
        description = "Explains the answer to one case: on one page for decision makers, or why, why not, what would"
                + " change it, or what to find out next.",
        footer = {
            "",
            "Conclusions are written like COACHING, verdict:TRAINING, cause:CONFLICT or exclusion:WORKSHOP.",
            "Exit codes: 0 done, 1 the case is bad, 2 wrong use."
        })
final class ExplainCommand implements Callable<Integer> {

    @ParentCommand
    private GapwiseCommand gapwise;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "CASE", description = "A file with one case as JSON; - reads standard input.")
    private Path file;

    @ArgGroup
    private @Nullable Question question;

    /**
     * The question of the user. At most one can be asked; without one, the whole explanation is written as one page.
     */
    static final class Question {

        @Option(
                names = "--why",
                paramLabel = "CONCLUSION",
                description = "The rules that concluded it, down to the answers.")
        private @Nullable String why;

        @Option(
                names = "--why-not",
                paramLabel = "CONCLUSION",
                description = "The rules that could have concluded it, and what was in the way.")
        private @Nullable String whyNot;

        @Option(
                names = "--nearest",
                paramLabel = "TARGET",
                arity = "0..1",
                fallbackValue = "",
                description = "The fewest changes that an organisation can make to bring it about; by default"
                        + " any other verdict.")
        private @Nullable String nearest;

        @Option(names = "--next", description = "What to find out next, and whether it could change the verdict.")
        private boolean next;
    }

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            converter = FormatConverter.OfTests.class,
            description = "${COMPLETION-CANDIDATES}; by default ${DEFAULT-VALUE}.")
    private TestFormat format;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Where to write the explanation; by default standard output.")
    private @Nullable Path out;

    @Option(
            names = "--gapwise.rules-dir",
            paramLabel = "DIR",
            description = "A folder of rule files to use in place of the built-in ones.")
    private @Nullable Path rules;

    @Override
    public Integer call() throws IOException {
        ArgumentCheck use = ArgumentCheck.of(spec, gapwise).folder(rules).output(out, rules, "explanation");
        InputFile input = InputFile.of(file, use);
        Asks asks = asks(use);
        GapCase gapCase;
        try {
            gapCase = GapCaseJson.read(input.read());
        } catch (BadCase e) {
            e.problems().forEach(problem -> spec.commandLine().getErr().println(line(problem)));
            return GapwiseCommand.SOME_WERE_BAD;
        }
        Destination.write(asks.answer(Advisors.by(rules), gapCase, format), out);
        return 0;
    }

    private static String line(Problem problem) {
        String place = problem.pointer().isEmpty() ? "" : problem.pointer() + ": ";
        return place + problem.detail() + (problem.maybe() == null ? "" : " Maybe " + problem.maybe() + ".");
    }

    /** Answers a question as text. */
    private interface Asks {

        String answer(Advisor advisor, GapCase gapCase, TestFormat format);
    }

    private Asks asks(ArgumentCheck use) {
        if (question == null) {
            return (advisor, gapCase, as) -> as(as, Asking.of(advisor).brief(gapCase), BriefMarkdown::of);
        }
        if (question.why != null) {
            Claim claim = claim(use, question.why, ClaimText.read(question.why));
            return (advisor, gapCase, as) -> {
                Why why = Explanation.of(advisor, gapCase).why(claim);
                return as(as, why, AskingText::of);
            };
        }
        if (question.whyNot != null) {
            Claim claim = claim(use, question.whyNot, ClaimText.read(question.whyNot));
            return (advisor, gapCase, as) -> {
                WhyNot whyNot = Explanation.of(advisor, gapCase).whyNot(claim);
                return as(as, whyNot, AskingText::of);
            };
        }
        if (question.nearest != null) {
            Claim wish = question.nearest.isEmpty()
                    ? null
                    : claim(
                            use,
                            question.nearest,
                            ClaimText.read(question.nearest, Changes.WISHES.toArray(Claim.Kind[]::new)));
            return (advisor, gapCase, as) -> {
                NearestChanges nearest = Asking.of(advisor).changes().nearest(gapCase, wish, OpenAnswers.actionable());
                return as(as, nearest, AskingText::of);
            };
        }
        return (advisor, gapCase, as) -> {
            InterviewState step = Asking.of(advisor).interview().next(gapCase, Set.of());
            return as(as, step, AskingText::of);
        };
    }

    private static Claim claim(ArgumentCheck use, String written, ClaimText read) {
        return read.claim()
                .orElseThrow(() -> use.wrong("There is no such conclusion: '%s'.%s"
                        .formatted(written, read.maybe() == null ? "" : " Maybe " + read.maybe() + ".")));
    }

    private static <T> String as(TestFormat format, T found, Function<T, String> text) {
        return format == TestFormat.TEXT
                ? text.apply(found)
                : new String(AskingJson.write(found), StandardCharsets.UTF_8) + "\n";
    }
}
