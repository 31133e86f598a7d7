package io.gapwise.service.recommendations;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What came into the lists and what left them since a look at them, by the numbers of the answers. What came and left
 * again is in neither.
 *
 * @param last the number of the last change, from which the next look goes on
 */
public record ListingMoves(long last, List<Long> joined, List<Long> left) {

    public ListingMoves {
        joined = List.copyOf(joined);
        left = List.copyOf(left);
    }

    static ListingMoves of(long before, List<ListingChanges.ListingChange> changes) {
        Map<Long, Integer> sums = new TreeMap<>();
        long last = before;
        for (ListingChanges.ListingChange change : changes) {
            sums.merge(change.recommendationSeq(), change.listed() ? 1 : -1, Integer::sum);
            last = change.number();
        }
        List<Long> joined = new ArrayList<>();
        List<Long> left = new ArrayList<>();
        sums.forEach((seq, sum) -> {
            if (sum > 0) {
                joined.add(seq);
            } else if (sum < 0) {
                left.add(seq);
            }
        });
        return new ListingMoves(last, joined, left);
    }
}
