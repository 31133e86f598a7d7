package io.gapwise.insight.signs;

import io.gapwise.core.cases.Share;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Says what one person sees of one obstacle, all questions about it together.
 *
 * @param sign null where the person answered no question about it
 * @param share the smallest share that the person named; unknown where they named none
 * @param impression whether the person has only an impression
 */
public record PersonView(@Nullable Sign sign, Share share, boolean impression) {

    /**
     * Reads what a person answered.
     *
     * @param asked the questions about the obstacle of which some answer is a sign
     * @param needs what the person must have said so that a sign for it counts
     */
    static PersonView of(List<SignQuestion> asked, List<SignNeed> needs, VoiceAnswers person, boolean impression) {
        boolean met = needs.stream().allMatch(need -> met(need, person));
        List<Sign> given = new ArrayList<>();
        Share smallest = Share.UNKNOWN;
        for (SignQuestion question : asked) {
            String chosen = person.byQuestion().get(question.id());
            if (chosen == null) {
                continue;
            }
            Optional<SignAnswer> answer = question.answer(chosen);
            if (answer.isPresent()) {
                given.add(
                        answer.get().sign() == Sign.FOR && !met
                                ? Sign.NEITHER
                                : answer.get().sign());
                smallest = smaller(smallest, answer.get().share());
            } else if (chosen.equals(VoiceAnswers.CANNOT_SEE)) {
                given.add(Sign.UNKNOWN);
            }
        }
        return new PersonView(together(given), smallest, impression);
    }

    boolean answered() {
        return sign != null;
    }

    /** One sign for it and none against it is a sign for it. A person who reports both says neither. */
    private static @Nullable Sign together(List<Sign> given) {
        boolean saidFor = given.contains(Sign.FOR);
        boolean saidAgainst = given.contains(Sign.AGAINST);
        if (saidFor != saidAgainst) {
            return saidFor ? Sign.FOR : Sign.AGAINST;
        } else if (saidFor || given.contains(Sign.NEITHER)) {
            return Sign.NEITHER;
        }
        return given.isEmpty() ? null : Sign.UNKNOWN;
    }

    private static boolean met(SignNeed need, VoiceAnswers person) {
        String chosen = person.byQuestion().get(need.question());
        boolean known = chosen != null && !chosen.equals(VoiceAnswers.CANNOT_SEE);
        return known ? need.answers().contains(chosen) : need.orNotKnown();
    }

    private static Share smaller(Share one, Share other) {
        if (one == Share.UNKNOWN || other == Share.UNKNOWN) {
            return one == Share.UNKNOWN ? other : one;
        }
        return one.compareTo(other) > 0 ? one : other;
    }
}
