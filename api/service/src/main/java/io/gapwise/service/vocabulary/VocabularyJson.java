package io.gapwise.service.vocabulary;

import io.gapwise.core.cases.AlignmentValue;
import io.gapwise.core.cases.Cause;
import io.gapwise.core.cases.Confidence;
import io.gapwise.core.cases.Method;
import io.gapwise.core.cases.Remedy;
import io.gapwise.core.cases.Side;
import io.gapwise.core.cases.Support;
import io.gapwise.core.cases.VerdictValue;
import io.gapwise.core.json.JsonTree;
import io.gapwise.core.ruleset.RuleSet;
import io.gapwise.core.wording.VocabularyTexts;
import io.gapwise.insight.vocabulary.VocabularyFieldJson;
import io.gapwise.insight.vocabulary.VocabularyFields;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes the vocabulary of cases and answers in one language. */
final class VocabularyJson {

    private static final List<String> GROUPS =
            List.of("case", "goal", "gap", "obstacles", "evidence", "audience", "setting");
    private static final int LEVELS = 5;

    private final VocabularyTexts texts;

    private VocabularyJson(VocabularyTexts texts) {
        this.texts = texts;
    }

    /** @param rules the rules that are live; null where there are none, and then nothing reads a field */
    static byte[] of(@Nullable RuleSet rules, Locale language) {
        return JsonTree.write(new VocabularyJson(VocabularyTexts.in(language)).whole(rules, language));
    }

    private ObjectNode whole(@Nullable RuleSet rules, Locale language) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("language", VocabularyTexts.supported(language).getLanguage());
        ArrayNode languages = json.putArray("languages");
        VocabularyTexts.LANGUAGES.forEach(each -> languages.add(each.getLanguage()));
        if (rules != null) {
            json.putObject("ruleset").put("version", rules.version());
        }
        ArrayNode groups = json.putArray("groups");
        GROUPS.forEach(group -> groups.addObject().put("group", group).put("label", texts.text("group." + group)));
        json.set("fields", VocabularyFieldJson.of(VocabularyFields.sent(rules, language)));
        json.set("answers", answers());
        return json;
    }

    /** Lists what an answer may conclude, by the members of a recommendation in which the words stand. */
    private ObjectNode answers() {
        ObjectNode answers = JsonNodeFactory.instance.objectNode();
        words(answers.putArray("verdicts"), VerdictValue.class);
        words(answers.putArray("confidences"), Confidence.class);
        words(answers.putArray("alignments"), AlignmentValue.class);
        causes(answers.putArray("causes"));
        words(answers.putArray("sides"), Side.class);
        words(answers.putArray("supports"), Support.class);
        words(answers.putArray("remedies"), Remedy.class);
        words(answers.putArray("methods"), Method.class);
        ArrayNode measures = answers.putArray("measures");
        for (int level = 1; level <= LEVELS; level++) {
            measures.addObject().put("level", level).put("label", texts.measure(level));
        }
        return answers;
    }

    private void words(ArrayNode words, Class<? extends Enum<?>> vocabulary) {
        texts.labels(vocabulary)
                .forEach((word, label) -> words.addObject().put("word", word).put("label", label));
    }

    private void causes(ArrayNode causes) {
        for (Cause cause : Cause.values()) {
            causes.addObject()
                    .put("word", cause.name())
                    .put("label", texts.word(cause))
                    .put("side", cause.side().name());
        }
    }
}
