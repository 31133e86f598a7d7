package io.gapwise.practice.groups;

import java.util.List;

/**
 * Holds cases that share something.
 *
 * @param name what they share, as most of them write it
 * @param cases the ids of the cases, in their order
 * @param people how many people are affected; those of one audience count once, as many as the case with the most has
 * @param costPerYear what the gaps cost in a year
 */
public record CaseGroup(Trait trait, String name, List<String> cases, Total people, Total costPerYear) {

    public CaseGroup {
        cases = List.copyOf(cases);
    }
}
