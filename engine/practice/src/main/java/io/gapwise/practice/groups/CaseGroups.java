package io.gapwise.practice.groups;

import java.util.List;

/**
 * Holds what cases have in common.
 *
 * @param groups cases that share a name, the largest groups first
 * @param proposals cases whose titles are alike, the largest groups first; nothing is concluded from them
 */
public record CaseGroups(List<CaseGroup> groups, List<Proposal> proposals) {

    public CaseGroups {
        groups = List.copyOf(groups);
        proposals = List.copyOf(proposals);
    }

    /** Groups cases; a group has two of them at least. */
    public static CaseGroups of(List<CaseFacts> cases) {
        KeptGroups<Integer> kept = new KeptGroups<>();
        for (int i = 0; i < cases.size(); i++) {
            kept.add(i, cases.get(i));
        }
        return new CaseGroups(
                kept.groups(null, 0, Integer.MAX_VALUE, cases.size()),
                kept.proposals(0, Integer.MAX_VALUE, cases.size()));
    }
}
