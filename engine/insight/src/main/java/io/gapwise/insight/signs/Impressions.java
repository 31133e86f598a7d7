package io.gapwise.insight.signs;

import io.gapwise.core.cases.StatedBy;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the people who say of themselves that they have only an impression. */
final class Impressions {

    private Impressions() {}

    static Set<VoiceAnswers> of(SignBook book, StatedBy group, Collection<VoiceAnswers> people) {
        List<OpeningQuestion> opening = book.opening(group);
        return people.stream().filter(person -> only(opening, person)).collect(Collectors.toSet());
    }

    private static boolean only(List<OpeningQuestion> opening, VoiceAnswers person) {
        return opening.stream()
                .anyMatch(question -> question.answers().stream()
                        .anyMatch(answer -> answer.impression()
                                && answer.id().equals(person.byQuestion().get(question.id()))));
    }
}
