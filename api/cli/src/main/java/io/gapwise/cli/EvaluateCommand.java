package io.gapwise.cli;

import io.gapwise.core.advice.Advisor;
import io.gapwise.sheets.BulkEvaluation;
import io.gapwise.sheets.CaseFormat;
import io.gapwise.sheets.CaseSource;
import io.gapwise.sheets.OpenSheet;
import io.gapwise.sheets.SelectedColumn;
import io.gapwise.sheets.UnusableFile;
import io.gapwise.sheets.mapping.ExplainedMap;
import io.gapwise.sheets.mapping.MappingTexts;
import io.gapwise.sheets.mapping.SheetMap;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Runs {@code gapwise evaluate}, which answers the cases of a file and stores nothing. */
@Command(
        name = "evaluate",
        description = "Answers the gap cases of a file, without a server; nothing is stored.",
        footer = {
            "",
            "The cases stand one on each line (NDJSON), in a JSON array, in a single JSON object, or in",
            "the rows of a CSV or XLSX file whose first row names the columns by the",
            "contract's paths (the command template writes such a file), or in any table that a",
            "map describes (the command map writes a first one).",
            "The answers come in the same order: one recommendation on each line, or the rows",
            "as they were sent with the answer beside them. With a map, and an output of the",
            "same format as FILE, that is FILE itself with columns added: everything else in it",
            "stays as it was. Problems with a case are reported",
            "on standard error with their place; the other cases are answered all the same.",
            "Ctrl-C leaves a complete file behind and says how to continue.",
            "Exit codes: 0 done, 1 some cases were bad, 2 wrong use."
        })
final class EvaluateCommand implements Callable<Integer> {

    private static final int BUFFER = 256 * 1024;
    private static final double LEAST_SHARE = 1e-9;

    @ParentCommand
    private GapwiseCommand gapwise;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The cases; - reads standard input.")
    private Path file;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "OUT",
            description = "Where to write the recommendations; by default standard output.")
    private @Nullable Path out;

    @Option(
            names = "--input-format",
            paramLabel = "FORMAT",
            converter = FormatConverter.OfCases.class,
            description = "How the cases are written: ndjson (any JSON), csv or xlsx. By default the name of"
                    + " the file decides, or how it begins.")
    private @Nullable CaseFormat inputFormat;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            converter = FormatConverter.OfCases.class,
            description =
                    "How the answers are written: ndjson, csv or xlsx. By default the name of OUT decides, or else ndjson.")
    private @Nullable CaseFormat format;

    @Option(
            names = "--map",
            paramLabel = "MAP",
            description = "What the columns and words of FILE mean, where they are not the contract's; an answered"
                    + " sheet then has a column with the origin of each answer.")
    private @Nullable Path map;

    @Option(
            names = "--language",
            paramLabel = "LANGUAGE",
            defaultValue = "en",
            description = "The language of the columns that are added to your own file: en or de.")
    private String language;

    @Option(
            names = "--from",
            paramLabel = "LINE",
            defaultValue = "1",
            description = "The line, row or case to begin with; the answers go to a new file.")
    private long from;

    @Option(
            names = "--select",
            paramLabel = "COLUMNS",
            split = ",",
            description = "Only these columns of each answer, which is several times as fast: verdict, conditional,"
                    + " formal, alignment, causes, discounted, remedies, firstMethod, methods, considered, excluded.")
    private @Nullable List<String> select;

    private Locale spoken;

    /** The file that is read: FILE, or what came from standard input. */
    private Path input;

    @Option(
            names = "--gapwise.rules-dir",
            paramLabel = "DIR",
            description = "A folder of rule files to use in place of the built-in ones.")
    private @Nullable Path rules;

    @Option(
            names = "--gapwise.check-share",
            paramLabel = "SHARE",
            defaultValue = "0.001",
            description = "The share of the cases that Drools is asked about as well, above 0 and up to 1; by default"
                    + " one in a thousand. If it ever says something else, the run stops and names the case.")
    private double checkShare;

    @Override
    public Integer call() throws IOException {
        checkArguments();
        Advisor advisor = Advisors.by(rules).inBulk((int) Math.round(1 / checkShare));
        ExplainedMap mapping = map == null ? null : mapping(map);
        try {
            input = mapping != null && file.equals(Destination.STANDARD) ? CaseSource.kept(System.in) : file;
            try (CaseSource source = open(mapping)) {
                return answer(advisor, source, mapping);
            }
        } catch (UnusableFile e) {
            spec.commandLine().getErr().println("'%s' cannot be used.%n%s".formatted(file, e.getMessage()));
            MapHints.after(e, file).forEach(spec.commandLine().getErr()::println);
            return GapwiseCommand.WRONG_USE;
        }
    }

    private ExplainedMap mapping(Path written) throws IOException {
        SheetMap read = MapFile.read(written, this::wrongUse);
        return outputFormat() == CaseFormat.NDJSON
                ? ExplainedMap.withoutOrigins(read)
                : ExplainedMap.withOrigins(read, spoken);
    }

    private int answer(Advisor advisor, CaseSource source, @Nullable ExplainedMap mapping) throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        if (mapping == null) {
            source.ownColumns()
                    .forEach(name -> err.println(
                            "The column '%s' is none of the contract's: it is not read, and stays in an answered sheet."
                                    .formatted(name)));
        } else {
            mapping.unused().forEach(name -> err.println("The column '%s' is not used by the map.".formatted(name)));
        }
        ProgressLine progress = new ProgressLine(err, Terminal.watched(), System::nanoTime);
        try (Interruption interruption = new Interruption();
                UnfinishedFile unfinished = output(mapping)) {
            OutputStream to = new BufferedOutputStream(unfinished, BUFFER);
            BulkEvaluation evaluation = new BulkEvaluation(advisor, source, listener(progress), interruption::asked);
            if (select != null) {
                evaluation.run(outputFormat(), selected(select), to, from);
            } else if (mapping != null && ownFile()) {
                own(evaluation, source, mapping, to);
            } else {
                evaluation.run(outputFormat(), to, Clock.systemUTC(), from);
            }
            to.flush();
            unfinished.finish();
            progress.end();
            if (mapping != null) {
                MappingTexts texts = MappingTexts.in(Locale.ENGLISH);
                mapping.notices().forEach(notice -> err.println(texts.of(notice)));
            }
            err.println(evaluation.summary());
            err.flush();
            return evaluation.complete() ? 0 : GapwiseCommand.SOME_WERE_BAD;
        }
    }

    private static List<SelectedColumn> selected(List<String> titles) {
        return titles.stream()
                .map(title -> SelectedColumn.of(title).orElseThrow())
                .toList();
    }

    /** Lines can be used as far as they were written; a workbook that breaks off cannot, nor half of somebody's file. */
    private UnfinishedFile output(@Nullable ExplainedMap mapping) throws IOException {
        return outputFormat() == CaseFormat.XLSX || mapping != null && ownFile()
                ? UnfinishedFile.of(out)
                : UnfinishedFile.straight(out);
    }

    private void own(BulkEvaluation evaluation, CaseSource source, ExplainedMap mapping, OutputStream to)
            throws IOException {
        try (OwnFileAnswers answers = new OwnFileAnswers(mapping, source.cases().columns(), spoken)) {
            evaluation.run(answers, spoken, from);
            answers.write(input, to);
        }
    }

    /** Says whether the answers belong into the file that was sent, because they are to have its format. */
    private boolean ownFile() throws IOException {
        return outputFormat() == (OpenSheet.workbook(input) ? CaseFormat.XLSX : CaseFormat.CSV);
    }

    private static BulkEvaluation.Listener listener(ProgressLine progress) {
        return new BulkEvaluation.Listener() {
            @Override
            public void bad(String problem) {
                progress.say(problem);
            }

            @Override
            public void done(long done, double portion) {
                progress.at(done, portion);
            }
        };
    }

    private CaseSource open(@Nullable ExplainedMap mapping) throws IOException {
        if (mapping != null) {
            return CaseSource.mapped(input, mapping);
        }
        // Standard input stays open, because it does not belong to this command alone.
        return file.equals(Destination.STANDARD)
                ? CaseSource.of(System.in, inputFormat)
                : CaseSource.of(file, inputFormat);
    }

    /** Returns the format that was asked for, or else the one of the output's name, or else NDJSON. */
    private CaseFormat outputFormat() {
        CaseFormat named = format != null || out == null ? format : CaseFormat.of(out);
        return named == null ? CaseFormat.NDJSON : named;
    }

    private void checkArguments() throws IOException {
        if (!gapwise.settings().isEmpty()) {
            throw wrongUse(
                    "'%s' belongs behind evaluate.".formatted(gapwise.settings().get(0)));
        }
        if (!file.equals(Destination.STANDARD) && (!Files.exists(file) || Files.isDirectory(file))) {
            throw wrongUse("There is no file '%s'.".formatted(file));
        }
        spoken = WrittenLanguage.read(language, this::wrongUse);
        if (!file.equals(Destination.STANDARD) && !Files.isReadable(file)) {
            throw wrongUse("The file '%s' cannot be read.".formatted(file));
        }
        if (out != null && Files.exists(out) && Files.exists(file) && Files.isSameFile(file, out)) {
            throw wrongUse("The recommendations would overwrite the cases in '%s'.".formatted(file));
        }
        if (select != null) {
            checkSelection(select);
        }
        if (!(checkShare >= LEAST_SHARE && checkShare <= 1)) {
            throw wrongUse("--gapwise.check-share is %s; it must be above 0 and at most 1.".formatted(checkShare));
        }
        if (from < 1) {
            throw wrongUse("--from is %d; the first line is 1.".formatted(from));
        }
        if (from > 1 && out != null && Files.isRegularFile(out)) {
            throw wrongUse("'%s' is there already and would be lost; name a new file for the rest.".formatted(out));
        }
        if (!Destination.writable(out)) {
            throw wrongUse("'%s' cannot be written.".formatted(out));
        }
    }

    private void checkSelection(List<String> titles) {
        List<String> wrong = titles.stream()
                .filter(title -> SelectedColumn.of(title).isEmpty())
                .map(title -> "'%s'".formatted(title))
                .toList();
        if (!wrong.isEmpty()) {
            throw wrongUse("There is no column %s; accepted are %s."
                    .formatted(String.join(", ", wrong), String.join(", ", SelectedColumn.titles())));
        }
        if (Set.copyOf(titles).size() < titles.size()) {
            throw wrongUse("A column is selected twice.");
        }
        if (map != null) {
            throw wrongUse("--select cannot be used with --map: a mapped sheet gets whole answers.");
        }
    }

    private ParameterException wrongUse(String problem) {
        return new ParameterException(spec.commandLine(), problem);
    }
}
