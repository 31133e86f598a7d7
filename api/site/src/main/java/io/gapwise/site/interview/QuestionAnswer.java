package io.gapwise.site.interview;

import io.gapwise.core.cases.Presence;
import io.gapwise.core.cases.Property;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.util.MultiValueMap;

/**
 * Holds the answers on the form of one question.
 *
 * @param answers the values sent for each of the question's paths
 * @param unknown whether the answer is "don't know", for which there are no values
 */
record QuestionAnswer(Map<Property, List<String>> answers, boolean unknown) {

    static QuestionAnswer of(
            String question, List<Property> fields, boolean unknown, MultiValueMap<String, String> sent) {
        Map<Property, List<String>> answers = new LinkedHashMap<>();
        boolean list = question.equals(QuestionFields.WORKPLACE) || question.equals(QuestionFields.PERSON);
        List<String> ticked = sent.getOrDefault("tick", List.of());
        String rest = Presence.ABSENT.name().equals(sent.getFirst("rest")) ? Presence.ABSENT.name() : "";
        for (Property field : fields) {
            if (unknown) {
                answers.put(field, List.of());
            } else if (list) {
                answers.put(field, List.of(ticked.contains(field.path()) ? Presence.PRESENT.name() : rest));
            } else {
                answers.put(field, sent.getOrDefault(field.path(), List.of()));
            }
        }
        return new QuestionAnswer(answers, unknown);
    }

    /**
     * Returns the path if the question has only one, it got no value, and nobody said "don't know". Nothing ticked in a
     * list of several is an answer.
     */
    Optional<Property> leftEmpty() {
        return unknown || answers.size() > 1
                ? Optional.empty()
                : answers.entrySet().stream()
                        .filter(answer -> answer.getValue().stream().allMatch(String::isBlank))
                        .map(Map.Entry::getKey)
                        .findFirst();
    }

    /** Changes the case. A path that gets no value counts as asked and is not asked again. */
    void into(CaseEdit edit, Set<String> asked) {
        answers.forEach((field, values) -> {
            edit.set(field, values);
            if (values.stream().allMatch(String::isBlank)) {
                asked.add(field.path());
            } else {
                asked.remove(field.path());
            }
        });
    }
}
