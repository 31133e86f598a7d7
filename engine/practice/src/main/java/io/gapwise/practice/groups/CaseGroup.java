package io.gapwise.practice.groups;

import java.util.List;

/**
 * Holds cases that share something.
 *
 * @param name what they share, as most of them write it
 * @param count how many cases there are
 * @param cases the ids of the cases that are named, in their order
 * @param people how many people are affected; those of one audience count once, as many as the case with the most has
 * @param costPerYear what the gaps cost in a year
 */
public record CaseGroup(Trait trait, String name, int count, List<String> cases, Total people, Total costPerYear) {

    public CaseGroup {
        cases = List.copyOf(cases);
    }
}
