package io.gapwise.cli;

import io.gapwise.core.advice.Advisor;
import io.gapwise.core.wording.VocabularyTexts;
import io.gapwise.insight.asking.Asking;
import io.gapwise.insight.needs.DecidingQuestion;
import io.gapwise.insight.needs.DecidingQuestions;
import io.gapwise.insight.needs.NeedGroup;
import io.gapwise.sheets.UnusableFile;
import io.gapwise.sheets.forms.CaseForm;
import io.gapwise.sheets.forms.LimeSurveyFile;
import io.gapwise.sheets.mapping.SheetMap;
import io.gapwise.sheets.needs.NeedsFile;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs {@code gapwise needs}, which says what a list of training needs does not say, and what to ask. */
@Command(
        name = "needs",
        description =
                "Groups a list of training needs by role and capability, and says which questions would decide most"
                        + " of its rows.",
        footer = {
            "",
            "A list of levels and wished-for courses says nothing of what stands in the way, so",
            "nobody can say yet whether a course would help. FILE is a CSV or XLSX file that",
            "evaluate reads, with the same map. Nothing is stored.",
            "Exit codes: 0 done, 1 some rows could not be read, 2 wrong use."
        })
final class NeedsCommand implements Callable<Integer> {

    private static final int SHOWN = 40;
    private static final int SHOWN_WISHES = 3;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The list.")
    private Path file;

    @Option(names = "--map", paramLabel = "MAP", description = "What the columns and words of FILE mean.")
    private @Nullable Path map;

    @Option(
            names = "--form",
            paramLabel = "OUT",
            description = "Where to write a form with these questions, which LimeSurvey imports; it ends in .txt.")
    private @Nullable Path form;

    @Option(
            names = "--language",
            paramLabel = "LANGUAGE",
            defaultValue = "en",
            description = "en or de: the language of the questions.")
    private String language;

    @Option(
            names = "--gapwise.rules-dir",
            paramLabel = "DIR",
            description = "A folder of rule files to use in place of the built-in ones.")
    private @Nullable Path rules;

    @Override
    public Integer call() throws IOException {
        Locale spoken = WrittenLanguage.read(language, this::wrongUse);
        if (form != null && (!form.toString().endsWith(".txt") || !Destination.writable(form))) {
            throw wrongUse("'%s' must end in .txt, and it must be possible to write it.".formatted(form));
        }
        SheetMap mapping = map == null ? null : MapFile.read(map, this::wrongUse);
        NeedsFile needs;
        try {
            needs = NeedsFile.read(file, mapping);
        } catch (UnusableFile e) {
            spec.commandLine().getErr().println("'%s' cannot be used.%n%s".formatted(file, e.getMessage()));
            return GapwiseCommand.WRONG_USE;
        }
        List<NeedGroup> groups = needs.list().groups();
        Advisor advisor = Advisors.by(rules);
        DecidingQuestions.Found found = new DecidingQuestions(Asking.of(advisor).interview()).of(groups);
        tell(needs, groups, found, VocabularyTexts.in(spoken));
        if (form != null) {
            write(form, spoken, found);
        }
        return needs.bad() == 0 ? 0 : GapwiseCommand.SOME_WERE_BAD;
    }

    private void tell(NeedsFile needs, List<NeedGroup> groups, DecidingQuestions.Found found, VocabularyTexts texts) {
        PrintWriter out = spec.commandLine().getOut();
        int rows = groups.stream().mapToInt(NeedGroup::rows).sum();
        out.println(
                "%d rows say who needs what, and nothing of what stands in the way: nobody can say yet whether a course"
                                .formatted(rows)
                        + " would help. They are %d groups.".formatted(groups.size()));
        if (needs.list().others() > 0) {
            out.println("%d rows say more; evaluate answers them."
                    .formatted(needs.list().others()));
        }
        if (needs.list().leftOut() > 0) {
            out.println("%d rows are in no group, because there are too many of them."
                    .formatted(needs.list().leftOut()));
        }
        if (needs.bad() > 0) {
            out.println("%d rows could not be read; evaluate says why.".formatted(needs.bad()));
        }
        if (!found.questions().isEmpty()) {
            out.println(
                    "%nThe questions that would decide most, by trying all answers that are open in %d of these rows:"
                            .formatted(found.rows()));
            for (int i = 0; i < found.questions().size(); i++) {
                DecidingQuestion question = found.questions().get(i);
                out.println("%d. %s (decides %d %%, open in %d rows)"
                        .formatted(
                                i + 1,
                                texts.question(question.id()),
                                Math.round(question.decides() * 100),
                                question.rows()));
            }
            out.println("%nPeople  Rows  Role: capability (today; wished for)".formatted());
            groups.stream().limit(SHOWN).forEach(group -> out.println(line(group, texts)));
            if (groups.size() > SHOWN) {
                out.println("... and %d more groups with fewer people.".formatted(groups.size() - SHOWN));
            }
        }
        out.flush();
    }

    private static String line(NeedGroup group, VocabularyTexts texts) {
        String levels = group.levels().entrySet().stream()
                .map(level -> "%s: %d".formatted(texts.word(level.getKey()), level.getValue()))
                .collect(Collectors.joining(", "));
        String wishes = group.wishes().entrySet().stream()
                .limit(SHOWN_WISHES)
                .map(wish -> "\"%s\" (%d)".formatted(wish.getKey(), wish.getValue()))
                .collect(Collectors.joining(", "));
        return "%6d %5d  %s: %s (%s%s)"
                .formatted(
                        group.people(),
                        group.rows(),
                        group.role().isEmpty() ? "-" : group.role(),
                        group.capability().isEmpty() ? "-" : group.capability(),
                        levels,
                        wishes.isEmpty() ? "" : "; " + wishes);
    }

    private static void write(Path form, Locale language, DecidingQuestions.Found found) throws IOException {
        List<String> fields = found.questions().stream()
                .flatMap(question -> question.fields().stream())
                .collect(Collectors.toList());
        fields.addAll(List.of("audience.role", "gap.capability"));
        try (OutputStream to = new BufferedOutputStream(Destination.open(form))) {
            LimeSurveyFile.write(CaseForm.of(language, fields), to);
        }
    }

    private ParameterException wrongUse(String problem) {
        return new ParameterException(spec.commandLine(), problem);
    }
}
