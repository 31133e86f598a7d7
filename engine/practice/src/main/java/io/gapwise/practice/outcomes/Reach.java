package io.gapwise.practice.outcomes;

import org.jspecify.annotations.Nullable;

/**
 * Says how many people of a group an initiative is meant for.
 *
 * @param group what the group is called; null where there is one only
 */
public record Reach(@Nullable String group, int people) {}
