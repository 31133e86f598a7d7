package io.gapwise.insight.catalogue;

import io.gapwise.core.ruleset.Rule;
import io.gapwise.core.ruleset.RuleSet;
import io.gapwise.core.ruleset.Stage;
import io.gapwise.core.ruleset.drl.RuleFiles;
import io.gapwise.core.ruleset.drl.RuleSetReader;
import io.gapwise.insight.rulecases.RuleCase;
import io.gapwise.insight.rulecases.RuleCases;
import io.gapwise.insight.rulecases.RuleCasesReader;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All rules of a rule set, as their authors wrote them.
 *
 * @param version of the rule set
 * @param chapters one for each stage, in the order in which they are asked
 */
public record Catalogue(String version, List<Chapter> chapters) {

    /** The rules of a stage, by name; there may be none. */
    public record Chapter(Stage stage, List<Entry> entries) {}

    /**
     * One rule.
     *
     * @param file its path inside the rule set; empty where it is not known
     * @param cases null where none lie beside it
     */
    public record Entry(Rule rule, String file, @Nullable RuleCase cases) {}

    /**
     * The catalogue of a rule set.
     *
     * @throws io.gapwise.core.ruleset.drl.RuleSetRefused with every problem of the rules or, where they are good, of
     *     the cases beside them
     */
    public static Catalogue read(RuleFiles files) {
        RuleSet rules = RuleSetReader.read(files);
        return of(files, rules, RuleCasesReader.read(files, rules));
    }

    /** The catalogue of a rule set that was read before. */
    public static Catalogue of(RuleFiles files, RuleSet rules, RuleCases cases) {
        return new Catalogue(
                rules.version(),
                Arrays.stream(Stage.values())
                        .map(stage -> chapter(stage, files, rules, cases))
                        .toList());
    }

    /** The catalogue of a rule set of which only the rules are known: no file and no case. */
    public static Catalogue of(RuleSet rules) {
        return new Catalogue(
                rules.version(),
                Arrays.stream(Stage.values())
                        .map(stage -> new Chapter(
                                stage,
                                rules.rules(stage).stream()
                                        .map(rule -> new Entry(rule, "", null))
                                        .toList()))
                        .toList());
    }

    /** All rules, by stage and name. */
    public Stream<Entry> entries() {
        return chapters.stream().flatMap(chapter -> chapter.entries().stream());
    }

    private static Chapter chapter(Stage stage, RuleFiles files, RuleSet rules, RuleCases cases) {
        return new Chapter(
                stage,
                rules.rules(stage).stream()
                        .map(rule -> new Entry(
                                rule,
                                rule.file().substring(files.root().length()),
                                cases.of(rule).orElse(null)))
                        .toList());
    }
}
