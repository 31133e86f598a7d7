package io.gapwise.practice.plan;

import org.jspecify.annotations.Nullable;

/**
 * Names a period in which people have no time to learn, because of peak work or holidays.
 *
 * @param period the period, counted from 0
 * @param audience whom it is about; null where it is about everybody
 */
public record Blackout(int period, @Nullable String audience) {}
