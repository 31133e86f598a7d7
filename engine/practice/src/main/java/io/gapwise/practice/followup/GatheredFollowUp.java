package io.gapwise.practice.followup;

import io.gapwise.core.followup.FollowUp;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Holds a follow-up and says where each of its facts comes from.
 *
 * @param origins by path without {@code followUp.}, such as {@code use.percent}; only what is known is in it
 * @param counted what a percentage of the people was counted from, by path; what an analyst said is not in it
 */
public record GatheredFollowUp(FollowUp followUp, Map<String, Origin> origins, Map<String, Counted> counted) {

    public GatheredFollowUp {
        origins = Collections.unmodifiableMap(new LinkedHashMap<>(origins));
        counted = Collections.unmodifiableMap(new LinkedHashMap<>(counted));
    }
}
