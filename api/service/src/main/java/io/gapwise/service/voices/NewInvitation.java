package io.gapwise.service.voices;

import io.gapwise.core.cases.StatedBy;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to ask a group.
 *
 * @param id chosen by the form, so that one that is sent twice makes one invitation
 * @param group any but the analyst, who asks
 * @param change what is new; null or blank where nothing is
 * @param lastDay the last day on which the link works
 * @param wanted how many answers are wanted; null where nobody said
 */
public record NewInvitation(
        String id,
        StatedBy group,
        String task,
        @Nullable String change,
        String sentence,
        LocalDate lastDay,
        @Nullable Integer wanted) {}
