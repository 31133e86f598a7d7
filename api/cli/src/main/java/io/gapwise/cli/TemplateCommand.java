package io.gapwise.cli;

import io.gapwise.sheets.CaseFormat;
import io.gapwise.sheets.SheetTemplate;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Runs {@code gapwise template}, which writes an empty sheet for cases. */
@Command(
        name = "template",
        description = "Writes an empty sheet for gap cases, to be filled in and passed to evaluate.",
        footer = {
            "",
            "The first row names the columns, and the second says what each of them asks; the",
            "cases go below. An XLSX file offers the words to choose from and explains them.",
            "A blank cell means that nobody knows.",
            "Exit codes: 0 done, 2 wrong use."
        })
final class TemplateCommand implements Callable<Integer> {

    @ParentCommand
    private GapwiseCommand gapwise;

    @Spec
    private CommandSpec spec;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            required = true,
            description = "Where to write the sheet; the name ends in .xlsx or .csv.")
    private Path out;

    @Override
    public Integer call() throws IOException {
        if (!gapwise.settings().isEmpty()) {
            throw wrongUse("There is no setting '%s' for a template."
                    .formatted(gapwise.settings().get(0)));
        }
        CaseFormat format = CaseFormat.of(out);
        if (format == null || format == CaseFormat.NDJSON) {
            throw wrongUse("'%s' must end in .xlsx or .csv.".formatted(out));
        }
        if (!Destination.writable(out)) {
            throw wrongUse("'%s' cannot be written.".formatted(out));
        }
        try (OutputStream to = new BufferedOutputStream(Destination.open(out))) {
            SheetTemplate.write(format, Locale.ENGLISH, to);
        }
        return 0;
    }

    private ParameterException wrongUse(String problem) {
        return new ParameterException(spec.commandLine(), problem);
    }
}
