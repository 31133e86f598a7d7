package io.gapwise.practice.groups;

import java.util.List;

/**
 * Holds cases whose titles are alike, which a person may find to be about one thing.
 *
 * @param title the title that the others are like
 * @param count how many cases there are
 * @param cases the ids of the cases that are named, in their order
 * @param likeness the least likeness of one of the titles with it, from 0 to 1: the words that both have, as a share of
 *     the words that one of them has (Jaccard)
 */
public record Proposal(String title, int count, List<String> cases, double likeness) {

    public Proposal {
        cases = List.copyOf(cases);
    }
}
