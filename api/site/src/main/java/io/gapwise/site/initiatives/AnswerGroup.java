package io.gapwise.site.initiatives;

import io.gapwise.core.cases.CaseAnswers;
import io.gapwise.core.cases.Property;
import io.gapwise.core.cases.Word;
import io.gapwise.core.followup.FollowUp;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Holds questions about one side of a follow-up, which an analyst can answer beside the data.
 *
 * @param key the end of the key of its name
 */
record AnswerGroup(String key, List<Field> fields) {

    /** What the initiative itself says already is not asked again. */
    private static final Set<String> SAID_ELSEWHERE =
            Set.of("weeks", "leadWeeks", "inPlace", "decision", "learning", "remedies", "methods");

    AnswerGroup {
        fields = List.copyOf(fields);
    }

    /**
     * Holds a question with its answer.
     *
     * @param number whether it is answered by a number
     * @param value what the analyst said; empty where nothing
     * @param fromData what counts where nothing is said
     */
    record Field(String path, String question, boolean number, String value, String fromData, List<Option> options) {

        public String id() {
            return "answer-" + path.replace('.', '-');
        }
    }

    /** Holds a word that can be chosen. */
    record Option(String value, String text, boolean chosen) {}

    /** Lists the facts that can be said beside the data. */
    static List<Property> asked() {
        return FollowUpTexts.sent().stream()
                .filter(property -> !SAID_ELSEWHERE.contains(property.path()))
                .toList();
    }

    /**
     * @param said what an analyst said
     * @param derived what counts now
     * @param typed what was just typed and could not be kept
     */
    static List<AnswerGroup> of(FollowUp said, FollowUp derived, FollowUpTexts texts, Typed typed) {
        Map<String, List<Property>> groups = asked().stream()
                .collect(Collectors.groupingBy(FollowUpTexts::group, LinkedHashMap::new, Collectors.toList()));
        return groups.entrySet().stream()
                .map(group -> new AnswerGroup(
                        group.getKey().isEmpty() ? "general" : group.getKey(),
                        group.getValue().stream()
                                .map(property -> field(property, said, derived, texts, typed))
                                .toList()))
                .toList();
    }

    private static Field field(Property property, FollowUp said, FollowUp derived, FollowUpTexts texts, Typed typed) {
        @Nullable Object sent = CaseAnswers.sent(property.read(said));
        String value = typed.or(property.path(), sent);
        return new Field(
                property.path(),
                texts.question(property.path()),
                property.words().isEmpty(),
                value,
                sent == null ? texts.byData(texts.value(property, derived)) : texts.byData(""),
                property.words().stream()
                        .map(word -> ((Enum<?>) word).name())
                        .filter(name -> !name.equals(Word.UNKNOWN))
                        .map(name -> new Option(name, texts.value(property, (Object) name), name.equals(value)))
                        .toList());
    }
}
