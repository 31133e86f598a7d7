package io.gapwise.service.priorities;

import io.gapwise.practice.groups.Trait;
import org.jspecify.annotations.Nullable;

/**
 * Says which groups and which proposals are wanted.
 *
 * @param sample whether made-up cases are grouped instead
 * @param trait what the cases of a group share; null for all
 * @param from how many groups are left out before the first
 * @param most how many groups are wanted at most
 * @param proposedFrom how many proposals are left out before the first
 * @param mostProposed how many proposals are wanted at most
 * @param named how many cases of each are named
 */
public record GroupFilter(
        boolean sample, @Nullable Trait trait, int from, int most, int proposedFrom, int mostProposed, int named) {}
