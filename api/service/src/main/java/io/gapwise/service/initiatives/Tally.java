package io.gapwise.service.initiatives;

import org.jspecify.annotations.Nullable;

/**
 * Names one thing that is counted.
 *
 * @param kind what is counted, a word of {@link InitiativeTallies}
 * @param name what made the claim; how sure the answer was; or the levels that were measured
 * @param ruleSet the version of the rules that gave the answer
 * @param progress what the last check said; null where there was none
 */
record Tally(
        String kind,
        String name,
        String ruleSet,
        boolean followed,
        @Nullable String progress) {}
