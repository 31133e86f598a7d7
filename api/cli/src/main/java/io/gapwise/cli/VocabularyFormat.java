package io.gapwise.cli;

import io.gapwise.core.json.JsonTree;
import io.gapwise.core.ruleset.RuleSet;
import io.gapwise.insight.vocabulary.VocabularyField;
import io.gapwise.insight.vocabulary.VocabularyFieldJson;
import io.gapwise.insight.vocabulary.VocabularyMarkdown;
import io.gapwise.insight.vocabulary.VocabularyText;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** The formats in which the vocabulary can be written. */
enum VocabularyFormat {
    TEXT {
        @Override
        String of(RuleSet rules, List<VocabularyField> fields, String written) {
            return VocabularyText.of(fields, written);
        }
    },
    JSON {
        @Override
        String of(RuleSet rules, List<VocabularyField> fields, String written) {
            return new String(JsonTree.write(VocabularyFieldJson.of(fields)), StandardCharsets.UTF_8) + "\n";
        }
    },
    MARKDOWN {
        @Override
        String of(RuleSet rules, List<VocabularyField> fields, String written) {
            return VocabularyMarkdown.of(
                    rules, fields.stream().map(VocabularyField::path).toList());
        }
    };

    /** @param written what was asked for; empty where all fields are wanted */
    abstract String of(RuleSet rules, List<VocabularyField> fields, String written);

    /** Returns the name of the format on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
