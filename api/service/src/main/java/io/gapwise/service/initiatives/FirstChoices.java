package io.gapwise.service.initiatives;

import io.gapwise.core.advice.Advice;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Finds in an answer what it advises to do first, and what else it advises. */
final class FirstChoices {

    /** As many as the page of an answer calls the first steps. */
    private static final int MOST = 3;

    private FirstChoices() {}

    /** Returns the first steps of an answer that are something to do: the first way to learn and the first remedies. */
    static List<Choice> of(Advice advice) {
        List<Choice> learning = advice.methods().stream()
                .limit(1)
                .map(each -> Choice.of(each.method(), true))
                .toList();
        List<Choice> changes = advice.remedies().stream()
                .limit(MOST - learning.size())
                .map(each -> Choice.of(each.remedy(), true))
                .toList();
        List<Choice> first = new ArrayList<>(changes);
        first.addAll(learning);
        return first;
    }

    /** Returns all that an answer advises, as not taken. */
    static List<Choice> all(Advice advice) {
        return Stream.concat(
                        advice.remedies().stream().map(each -> Choice.of(each.remedy(), false)),
                        advice.methods().stream().map(each -> Choice.of(each.method(), false)))
                .toList();
    }
}
