package io.gapwise.cli;

import io.gapwise.core.ruleset.RuleSet;
import io.gapwise.core.ruleset.drl.BuiltInRules;
import io.gapwise.core.ruleset.drl.RuleSetReader;
import io.gapwise.insight.vocabulary.VocabularyField;
import io.gapwise.insight.vocabulary.VocabularyFields;
import io.gapwise.insight.vocabulary.VocabularySearch;
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

/** Runs {@code gapwise vocabulary}, which says what rules can read: paths, words, bounds and questions, and which rules read them. */
@Command(
        name = "vocabulary",
        description = "Says what rules can read and what can be sent: paths, words, bounds, questions, and which rules"
                + " read each. Without PATH it lists them all.",
        footer = {
            "",
            "For example: vocabulary gap.doneBefore; vocabulary Causes; vocabulary NEVER_LEARNED.",
            "Exit codes: 0 done, 1 the rule set is refused (standard error says why), 2 wrong use, such as a path that"
                    + " does not exist."
        })
final class VocabularyCommand implements Callable<Integer> {

    @ParentCommand
    private GapwiseCommand gapwise;

    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "PATH",
            description =
                    "A path (gap.doneBefore), the beginning or the end of one (gap, doneBefore), a pattern (Causes) or"
                            + " a word (NEVER_LEARNED).")
    private @Nullable String path;

    @Option(
            names = "--rules",
            paramLabel = "DIR",
            description = "The folder of rules that may read them; by default the built-in rules.")
    private @Nullable Path folder;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            converter = FormatConverter.OfVocabularies.class,
            description = "${COMPLETION-CANDIDATES}; by default ${DEFAULT-VALUE}.")
    private VocabularyFormat format;

    @Option(
            names = "--language",
            paramLabel = "LANGUAGE",
            defaultValue = "en",
            description =
                    "The language of questions and words, en or de; by default ${DEFAULT-VALUE}. Markdown has both.")
    private String language;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Where to write it; by default standard output.")
    private @Nullable Path out;

    @Override
    public Integer call() throws IOException {
        ArgumentCheck use = ArgumentCheck.of(spec, gapwise).folder(folder).output(out, folder, "vocabulary");
        Locale spoken = WrittenLanguage.read(language, use::wrong);
        RuleSet rules = RuleSetReader.read(BuiltInRules.builtInOrFrom(folder));
        List<VocabularyField> fields = VocabularyFields.all(rules, spoken);
        String written = path == null ? "" : path.strip();
        Destination.write(format.of(rules, written.isEmpty() ? fields : found(fields, written, use), written), out);
        return 0;
    }

    private static List<VocabularyField> found(List<VocabularyField> fields, String written, ArgumentCheck use) {
        VocabularySearch search = new VocabularySearch(fields);
        List<VocabularyField> found = search.find(written);
        if (found.isEmpty()) {
            String nearest = search.nearest(written);
            throw use.wrong("There is no path, pattern or word '%s'.%s Without PATH, vocabulary lists them all."
                    .formatted(written, nearest == null ? "" : " Maybe " + nearest + "."));
        }
        return found;
    }
}
