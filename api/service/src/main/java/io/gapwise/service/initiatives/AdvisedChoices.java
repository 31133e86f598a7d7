package io.gapwise.service.initiatives;

import io.gapwise.core.advice.Advice;
import io.gapwise.core.cases.Method;
import io.gapwise.core.cases.Remedy;
import io.gapwise.core.followup.InPlace;
import io.gapwise.practice.outcomes.Choice;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Finds in an answer what it advises to do first and what else it advises, and compares choices with it. */
final class AdvisedChoices {

    /** The page of an answer calls so many the first steps. */
    private static final int MOST = 3;

    private AdvisedChoices() {}

    static Choice of(Remedy remedy, boolean taken) {
        return new Choice(remedy, null, taken, null, InPlace.UNKNOWN, null);
    }

    static Choice of(Method method, boolean taken) {
        return new Choice(null, method, taken, null, InPlace.UNKNOWN, null);
    }

    /** Returns the first steps of an answer that are something to do: the first remedies and the first way to learn. */
    static List<Choice> first(Advice advice) {
        List<Choice> learning = advice.methods().stream()
                .limit(1)
                .map(each -> of(each.method(), true))
                .toList();
        List<Choice> first = new ArrayList<>(advice.remedies().stream()
                .limit(MOST - learning.size())
                .map(each -> of(each.remedy(), true))
                .toList());
        first.addAll(learning);
        return first;
    }

    /** Returns all that an answer advises, as not taken. */
    static List<Choice> all(Advice advice) {
        return Stream.concat(
                        advice.remedies().stream().map(each -> of(each.remedy(), false)),
                        advice.methods().stream().map(each -> of(each.method(), false)))
                .toList();
    }

    /** Says whether one of some choices is about the same remedy or method. */
    static boolean name(Collection<Choice> some, Choice choice) {
        return some.stream().anyMatch(each -> each.remedy() == choice.remedy() && each.method() == choice.method());
    }

    /** Says whether something is among what is done. */
    static boolean taken(Collection<Choice> some, Choice choice) {
        return name(some.stream().filter(Choice::taken).toList(), choice);
    }

    /** Returns the word of the contract that a choice is about. */
    static String word(Choice choice) {
        return Objects.requireNonNull(choice.remedy() != null ? choice.remedy() : choice.method())
                .name();
    }
}
