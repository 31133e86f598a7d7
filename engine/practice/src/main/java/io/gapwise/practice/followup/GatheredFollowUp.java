package io.gapwise.practice.followup;

import io.gapwise.core.followup.FollowUp;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Holds a follow-up and says where each of its facts comes from.
 *
 * @param origins by path without {@code followUp.}, such as {@code use.percent}; only what is known is in it
 */
public record GatheredFollowUp(FollowUp followUp, Map<String, Origin> origins) {

    public GatheredFollowUp {
        origins = Collections.unmodifiableMap(new LinkedHashMap<>(origins));
    }
}
