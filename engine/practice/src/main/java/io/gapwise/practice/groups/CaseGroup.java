package io.gapwise.practice.groups;

import java.util.List;

/**
 * Holds cases that share something.
 *
 * @param name what they share, as most of them write it
 * @param count how many cases there are
 * @param cases the ids of the cases that are named, in their order
 * @param people how many people are affected, as far as that can be told
 * @param costPerYear what the gaps cost in a year
 */
public record CaseGroup(Trait trait, String name, int count, List<String> cases, People people, Total costPerYear) {

    public CaseGroup {
        cases = List.copyOf(cases);
    }
}
