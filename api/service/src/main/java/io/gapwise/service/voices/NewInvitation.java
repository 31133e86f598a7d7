package io.gapwise.service.voices;

import io.gapwise.core.cases.Obstacle;
import io.gapwise.core.cases.StatedBy;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to ask a group, as it was sent; nothing of it is checked.
 *
 * @param id chosen by the form, so that one that is sent twice makes one invitation
 * @param change what is new; null or blank where nothing is
 * @param language in which the texts are written, as a code of two letters; null where nobody says
 * @param asker who asks, by name; null for the name of the caller
 * @param lastDay the last day on which the link works
 * @param wanted how many answers are wanted; null where nobody said
 * @param first the obstacles that matter most, of which the questions come first
 */
public record NewInvitation(
        String id,
        @Nullable StatedBy group,
        String task,
        @Nullable String change,
        String sentence,
        @Nullable String language,
        @Nullable String asker,
        @Nullable LocalDate lastDay,
        @Nullable Integer wanted,
        List<Obstacle> first) {

    /** What people read first where nobody wrote anything else. Pages show it in the language of the reader. */
    static final String SENTENCE = "We want to find out what helps with this work and what gets in the way."
            + " Please tell us what you have seen yourself. There are no right or wrong answers.";

    private static final int WEEKS = 2;

    /** Returns the last day where nobody said another one. */
    public static LocalDate lastDay(LocalDate today) {
        return today.plusWeeks(WEEKS);
    }

    public NewInvitation {
        first = List.copyOf(first);
        task = task.strip();
        change = change == null || change.isBlank() ? null : change.strip();
        sentence = sentence.strip();
        asker = asker == null ? null : asker.strip();
    }
}
