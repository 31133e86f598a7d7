package io.gapwise.site.rulebook;

import io.gapwise.core.ruleset.Rule;
import io.gapwise.core.ruleset.Stage;
import io.gapwise.insight.catalogue.Catalogue;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Holds what a reader searches the rules for.
 *
 * @param words the words that must all occur in the rule's sentence in English or in the language of the page, its source or name, in upper or lower case
 * @param stage the stage; null for all stages
 */
record RuleSearch(List<String> words, @Nullable Stage stage) {

    private static final int LONGEST = 200;

    /** Reads any search; a text that names no stage means all stages. */
    static RuleSearch of(String written, String stage) {
        String searched = written.substring(0, Math.min(LONGEST, written.length()));
        return new RuleSearch(
                List.of(searched.strip().toLowerCase(Locale.ROOT).split("\\s+")),
                Stage.ofFolder(stage).orElse(null));
    }

    List<Catalogue.Entry> in(Catalogue catalogue, RuleWords said) {
        return catalogue.entries().filter(entry -> includes(entry, said)).toList();
    }

    private boolean includes(Catalogue.Entry entry, RuleWords said) {
        Rule rule = entry.rule();
        if (stage != null && rule.stage() != stage) {
            return false;
        }
        String text = String.join(
                        "\n",
                        rule.summary(),
                        said.summary(rule).text(),
                        rule.source().cited(),
                        rule.source().where(),
                        Objects.requireNonNullElse(rule.source().says(), ""),
                        rule.name())
                .toLowerCase(Locale.ROOT);
        return words.stream().allMatch(text::contains);
    }
}
