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

    public NewInvitation {
        first = List.copyOf(first);
        task = task.strip();
        change = change == null || change.isBlank() ? null : change.strip();
        sentence = sentence.strip();
        asker = asker == null ? null : asker.strip();
    }
}
