package io.gapwise.site.interview;

import io.gapwise.core.cases.Presence;
import io.gapwise.core.cases.Property;
import java.util.ArrayList;
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
 * @param told what the form of a list of obstacles tells beside the answers
 * @param unknown whether the answer is "don't know", for which there are no values
 */
record QuestionAnswer(Map<Property, List<String>> answers, List<ToldBeside> told, boolean unknown) {

    static QuestionAnswer of(
            String question, List<Property> fields, boolean unknown, MultiValueMap<String, String> sent) {
        boolean list = question.equals(QuestionFields.WORKPLACE) || question.equals(QuestionFields.PERSON);
        if (list) {
            return ofList(fields, unknown, sent);
        }
        Map<Property, List<String>> answers = new LinkedHashMap<>();
        fields.forEach(field -> answers.put(field, unknown ? List.of() : sent.getOrDefault(field.path(), List.of())));
        return new QuestionAnswer(answers, List.of(), unknown);
    }

    /**
     * Reads the choices of a list. Each obstacle has a choice of its own, and "don't know" to the list is "don't know"
     * to those about which nothing else was said.
     */
    private static QuestionAnswer ofList(List<Property> fields, boolean unknown, MultiValueMap<String, String> sent) {
        String absent = Presence.ABSENT.name();
        String others = !unknown && absent.equals(sent.getFirst("rest")) ? absent : "";
        Map<Property, List<String>> answers = new LinkedHashMap<>();
        List<ToldBeside> told = new ArrayList<>();
        for (Property field : fields) {
            String chosen = Optional.ofNullable(sent.getFirst(field.path()))
                    .map(String::strip)
                    .filter(value -> !value.isEmpty())
                    .orElse(others);
            answers.put(field, List.of(chosen));
            ToldBeside.sent(field, chosen, sent).ifPresent(told::add);
        }
        return new QuestionAnswer(answers, told, unknown);
    }

    /**
     * Returns the path if the question has only one, it got no value, and nobody said "don't know". Nothing chosen in a
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

    /** Returns the notes about obstacles of which nobody knows anything, by the names of the obstacles. */
    Map<String, String> notes() {
        Map<String, String> notes = new LinkedHashMap<>();
        told.stream()
                .filter(ToldBeside::isNote)
                .forEach(each -> notes.put(each.obstacleName(), each.typed().getOrDefault("note", "")));
        return notes;
    }

    /** Says that a note cannot be kept, at its obstacle. */
    void refuseNote(String obstacleName, CaseEdit edit) {
        told.stream()
                .filter(each -> each.obstacleName().equals(obstacleName))
                .forEach(each -> edit.refuse(each.obstacle(), "case.wrong.note"));
    }

    /**
     * Changes the case. A path that gets no value counts as asked and is not asked again.
     *
     * @param notesElsewhere whether notes that support no answer are kept elsewhere; otherwise they are refused
     */
    void into(CaseEdit edit, Set<String> asked, boolean notesElsewhere) {
        answers.forEach((field, values) -> {
            edit.set(field, values);
            if (values.stream().allMatch(String::isBlank)) {
                asked.add(field.path());
            } else {
                asked.remove(field.path());
            }
        });
        told.stream().filter(each -> !notesElsewhere || !each.isNote()).forEach(each -> each.into(edit));
    }
}
