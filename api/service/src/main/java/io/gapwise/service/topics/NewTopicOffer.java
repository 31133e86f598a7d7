package io.gapwise.service.topics;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to offer, as it was read.
 *
 * @param asker who asks, by name; null for the name of the caller
 * @param lastDay the last day on which the link works; null where what was sent is none
 */
record NewTopicOffer(
        String name,
        @Nullable String persona,
        List<String> topics,
        List<String> times,
        int mostPicks,
        int together,
        String sentence,
        @Nullable String language,
        @Nullable String asker,
        @Nullable LocalDate lastDay,
        @Nullable Integer wanted) {}
