package io.gapwise.cli;

import io.gapwise.core.problems.NearestWord;
import io.gapwise.sheets.forms.CaseForm;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Runs {@code gapwise template}, which writes an empty sheet or a form for cases. */
@Command(
        name = "template",
        description = "Writes an empty sheet or a form for gap cases, to be filled in and passed to evaluate.",
        footer = {
            "",
            "The first row names the columns, and the second says what each of them asks; the",
            "cases go below. An XLSX file offers the words to choose from and explains them.",
            "A blank cell means that nobody knows.",
            "LimeSurvey imports the .txt as a new survey in English and German; pass what it",
            "exports (CSV or Excel, with any headings but abbreviated ones) to evaluate.",
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
            description = "Where to write it; the name ends in .xlsx, .csv or, for a survey tool, .txt.")
    private Path out;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            converter = FormatConverter.OfTemplates.class,
            description = "xlsx, csv or limesurvey, if the name of the file does not say it.")
    private @Nullable TemplateFormat format;

    @Option(
            names = "--language",
            paramLabel = "LANGUAGE",
            defaultValue = "en",
            description = "en or de: the language of the explanations, and the one in which a form begins.")
    private String language;

    @Option(
            names = "--ask",
            paramLabel = "FIELD",
            split = ",",
            description = "Only for a form: which fields it asks for, such as gap.nature, or goal for all of them; all"
                    + " if it is left out.")
    private List<String> asked = List.of();

    @Override
    public Integer call() throws IOException {
        if (!gapwise.settings().isEmpty()) {
            throw wrongUse("There is no setting '%s' for a template."
                    .formatted(gapwise.settings().get(0)));
        }
        TemplateFormat written = format == null ? TemplateFormat.of(out) : format;
        if (written == null) {
            throw wrongUse("'%s' must end in .xlsx, .csv or .txt, or --format must say what it is.".formatted(out));
        } else if (!asked.isEmpty() && written != TemplateFormat.LIMESURVEY) {
            throw wrongUse("--ask is only for a form; a sheet has all columns.");
        }
        Locale spoken = WrittenLanguage.read(language, this::wrongUse);
        for (String field : asked) {
            if (!CaseForm.choosable().contains(field)) {
                String nearest = NearestWord.to(field, CaseForm.choosable());
                throw wrongUse("There is no field '%s'.%s"
                        .formatted(field, nearest == null ? "" : " Maybe %s.".formatted(nearest)));
            }
        }
        if (!Destination.writable(out)) {
            throw wrongUse("'%s' cannot be written.".formatted(out));
        }
        try (OutputStream to = new BufferedOutputStream(Destination.open(out))) {
            written.write(spoken, asked, to);
        }
        return 0;
    }

    private ParameterException wrongUse(String problem) {
        return new ParameterException(spec.commandLine(), problem);
    }
}
