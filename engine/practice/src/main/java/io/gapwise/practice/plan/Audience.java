package io.gapwise.practice.plan;

import org.jspecify.annotations.Nullable;

/**
 * Names a group of people who learn.
 *
 * @param mostAtOnce how many initiatives may take their time in one period; null where that is not limited
 */
public record Audience(String name, @Nullable Integer mostAtOnce) {}
