package io.gapwise.insight.catalogue;

import io.gapwise.core.ruleset.Rule;
import io.gapwise.core.ruleset.RuleSet;
import io.gapwise.core.ruleset.Stage;
import io.gapwise.core.ruleset.Translations;
import io.gapwise.core.ruleset.drl.RuleFiles;
import io.gapwise.core.ruleset.drl.RuleSetReader;
import io.gapwise.insight.rulecases.RuleCase;
import io.gapwise.insight.rulecases.RuleCases;
import io.gapwise.insight.rulecases.RuleCasesReader;
import io.gapwise.insight.sentences.RuleInWords;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Lists all rules of a rule set as their authors wrote them.
 *
 * @param version the version of the rule set
 * @param chapters one chapter for each stage, in the order of the stages
 */
public record Catalogue(String version, List<Chapter> chapters) {

    /** Lists the rules of one stage, ordered by name; there may be none. */
    public record Chapter(Stage stage, List<Entry> entries) {}

    /**
     * Describes one rule.
     *
     * @param file the path of its file inside the rule set; empty where it is not known
     * @param cases the two cases of the rule; null where it has none
     * @param translations what the texts of the rule set are in other languages
     */
    public record Entry(Rule rule, String file, @Nullable RuleCase cases, Translations translations) {

        /** Says in a language what the rule asks for and what it concludes. */
        public RuleInWords inWords(Locale language) {
            return RuleInWords.of(rule, translations, language);
        }
    }

    /**
     * Reads a rule set and its cases and returns their catalogue.
     *
     * @throws io.gapwise.core.ruleset.drl.RuleSetRefused with every problem of the rules or, where they are good, of
     *     the cases beside them
     */
    public static Catalogue read(RuleFiles files) {
        RuleSet rules = RuleSetReader.read(files);
        return of(files, rules, RuleCasesReader.read(files, rules));
    }

    /** Returns the catalogue of a rule set that has already been read. */
    public static Catalogue of(RuleFiles files, RuleSet rules, RuleCases cases) {
        return new Catalogue(
                rules.version(),
                Stage.concluding().stream()
                        .map(stage -> chapter(stage, files, rules, cases))
                        .toList());
    }

    /** Returns the catalogue of a rule set of which only the rules are known, without their files and cases. */
    public static Catalogue of(RuleSet rules) {
        return new Catalogue(
                rules.version(),
                Stage.concluding().stream()
                        .map(stage -> new Chapter(
                                stage,
                                rules.rules(stage).stream()
                                        .map(rule -> new Entry(rule, "", null, rules.translations()))
                                        .toList()))
                        .toList());
    }

    /** Returns all rules, ordered by stage and name. */
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
                                cases.of(rule).orElse(null),
                                rules.translations()))
                        .toList());
    }
}
