package io.gapwise.cli;

import io.gapwise.insight.codes.CodePage;
import io.gapwise.insight.codes.CodePages;
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

/**
 * Runs {@code gapwise explain-code}, which says what the code of a problem means, with a wrong example and a right one.
 */
@Command(
        name = "explain-code",
        description = "Explains the code of a problem with a wrong example and a right one; without a code it lists"
                + " them all.",
        footer = {"", "Exit codes: 0 done, 2 wrong use, such as a code that does not exist."})
final class ExplainCodeCommand implements Callable<Integer> {

    @ParentCommand
    private GapwiseCommand gapwise;

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "CODE", description = "A code as reports write it, such as unknown-word.")
    private @Nullable String code;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Where the explanation goes; standard output where it is not given.")
    private @Nullable Path out;

    @Override
    public Integer call() throws IOException {
        ArgumentCheck use = ArgumentCheck.of(spec, gapwise).output(out, null, "explanation");
        Destination.write(code == null ? CodeText.list(CodePages.all()) : CodeText.page(page(use, code)), out);
        return 0;
    }

    /** Finds the page of a code. The code may be pasted with the brackets that a report puts around it. */
    private static CodePage page(ArgumentCheck use, String written) {
        String code = written.replaceAll("^\\[|]$", "").toLowerCase(Locale.ROOT);
        return CodePages.of(code).orElseThrow(() -> {
            String nearest = CodePages.nearest(code);
            return use.wrong("There is no code '%s'.%s Without a code, explain-code lists them all."
                    .formatted(written, nearest == null ? "" : " Maybe " + nearest + "."));
        });
    }
}
