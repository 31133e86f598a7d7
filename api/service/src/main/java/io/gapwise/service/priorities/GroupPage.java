package io.gapwise.service.priorities;

import io.gapwise.practice.groups.CaseGroup;
import io.gapwise.practice.groups.Proposal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Holds a part of what the cases have in common.
 *
 * @param groups the groups, the largest first
 * @param proposals cases whose titles are alike, the largest groups first
 * @param count how many such groups there are
 * @param proposed how many proposals there are
 * @param titles the titles of the cases that are named, by their ids
 * @param cases how many cases were grouped
 * @param waiting how many answered cases have not been weighed yet and so are in no group
 * @param currency the currency in which costs were added up; null where none is stated
 */
public record GroupPage(
        List<CaseGroup> groups,
        List<Proposal> proposals,
        int count,
        int proposed,
        Map<String, String> titles,
        int cases,
        int waiting,
        @Nullable String currency) {

    public GroupPage {
        groups = List.copyOf(groups);
        proposals = List.copyOf(proposals);
        titles = Map.copyOf(titles);
    }
}
