package io.gapwise.insight.change;

import java.util.List;

/**
 * Lists the smallest sets of changes that make a wish come true, as they are told to people.
 *
 * @param found the ways with the fewest changes first
 * @param exhausted whether it is proven that there is no other way with at most {@code within} changes
 * @param within the largest number of changes that was tried at once; 0 where the wish is true already
 */
public record NearestChoices(List<WayChoice> found, boolean exhausted, int within) {

    public NearestChoices {
        found = List.copyOf(found);
    }
}
