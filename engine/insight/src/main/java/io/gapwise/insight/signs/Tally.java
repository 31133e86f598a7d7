package io.gapwise.insight.signs;

import io.gapwise.core.cases.Obstacle;
import io.gapwise.core.cases.StatedBy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Counts what the people of one group answered. It says at most one thing of each obstacle, because two statements of
 * one group would read as a dispute. Who answered first makes no difference.
 */
public final class Tally {

    /** Of performers nothing at all comes out below this number of answers, unless a higher one is asked for. */
    public static final int PERFORMERS_AT_LEAST = 3;

    private Tally() {}

    /** Counts the answers with the threshold that the group has by itself. */
    public static List<Sighting> of(SignBook book, StatedBy group, Collection<VoiceAnswers> answers) {
        return of(book, group, answers, group == StatedBy.PERFORMERS ? PERFORMERS_AT_LEAST : 1);
    }

    /**
     * Counts the answers of a group.
     *
     * @param atLeast how many people must have answered, and for each obstacle how many must have answered about it;
     *     below that, nothing comes out, not even a count
     * @return what the group sees of each obstacle that it was asked about, in contract order
     */
    public static List<Sighting> of(SignBook book, StatedBy group, Collection<VoiceAnswers> answers, int atLeast) {
        if (answers.size() < atLeast) {
            return List.of();
        }
        List<OpeningQuestion> opening = book.opening(group);
        List<Person> people = answers.stream()
                .map(each -> new Person(each, onlyImpression(opening, each)))
                .toList();
        List<Sighting> sightings = new ArrayList<>();
        for (ObstacleSigns signs : book.all()) {
            List<SignQuestion> asked = asked(signs, group);
            List<SignNeed> needs = signs.needs(group);
            List<PersonView> views = people.stream()
                    .map(person -> PersonView.of(asked, needs, person.answers(), person.impression()))
                    .filter(PersonView::answered)
                    .toList();
            if (views.size() >= Math.max(1, atLeast(signs.obstacle(), group, atLeast))) {
                sightings.add(new Counting(signs, group, together(views)).sighting());
            }
        }
        return sightings;
    }

    private static List<SignQuestion> asked(ObstacleSigns signs, StatedBy group) {
        return signs.questions(group).stream().filter(SignQuestion::tells).toList();
    }

    private static boolean onlyImpression(List<OpeningQuestion> opening, VoiceAnswers person) {
        return opening.stream()
                .anyMatch(question -> question.answers().stream()
                        .anyMatch(answer -> answer.impression()
                                && answer.id().equals(person.byQuestion().get(question.id()))));
    }

    /**
     * Says how many answers it takes. Two or three people are too few to judge a leader by, or to be counted among the
     * unwilling.
     */
    public static int atLeast(Obstacle obstacle, StatedBy group, int atLeast) {
        return group == StatedBy.PERFORMERS && obstacle.accuses() ? Math.max(atLeast, Counting.ENOUGH) : atLeast;
    }

    /**
     * Says what one person sees of each obstacle about which the person answered something. Whoever keeps how many see
     * the same need not keep the answers to count anew.
     */
    public static Map<Obstacle, PersonView> viewsOf(SignBook book, StatedBy group, VoiceAnswers person) {
        boolean impression = onlyImpression(book.opening(group), person);
        Map<Obstacle, PersonView> views = new EnumMap<>(Obstacle.class);
        for (ObstacleSigns signs : book.all()) {
            PersonView view = PersonView.of(asked(signs, group), signs.needs(group), person, impression);
            if (view.answered()) {
                views.put(signs.obstacle(), view);
            }
        }
        return views;
    }

    /**
     * Counts what a group sees of one obstacle.
     *
     * @param people how many see the same
     * @return empty if the book does not know the obstacle, or if nobody sees anything. Below a threshold whoever calls
     *     this has to keep silent.
     */
    public static Optional<Sighting> counted(
            SignBook book, StatedBy group, Obstacle obstacle, Map<PersonView, Integer> people) {
        return people.isEmpty()
                ? Optional.empty()
                : book.of(obstacle).map(signs -> new Counting(signs, group, people).sighting());
    }

    private static Map<PersonView, Integer> together(List<PersonView> views) {
        return views.stream().collect(Collectors.toMap(Function.identity(), view -> 1, Integer::sum));
    }

    private record Person(VoiceAnswers answers, boolean impression) {}
}
