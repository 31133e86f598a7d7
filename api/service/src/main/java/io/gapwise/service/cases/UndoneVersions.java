package io.gapwise.service.cases;

import io.gapwise.service.recommendations.MadeHow;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.SortedMap;

/** Finds the version to which a case goes back. */
final class UndoneVersions {

    private UndoneVersions() {}

    /**
     * Returns the number of the version before the current one, where what was undone does not count; 0 if there is none.
     *
     * @param versions how the versions came about, by their numbers
     */
    static int before(SortedMap<Integer, MadeHow> versions) {
        Deque<Integer> standing = new ArrayDeque<>();
        versions.forEach((number, how) -> {
            if (how == MadeHow.UNDONE) {
                standing.poll();
            } else {
                standing.push(number);
            }
        });
        standing.poll();
        return standing.isEmpty() ? 0 : standing.peek();
    }
}
