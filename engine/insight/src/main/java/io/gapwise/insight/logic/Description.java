package io.gapwise.insight.logic;

import io.gapwise.core.ruleset.Condition;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Describes a set of cases.
 *
 * @param always what holds in every case of the set
 * @param ways alternatives: in each case of the set that is described, all tests of at least one of them hold, and every
 *     case in which they hold belongs to the set
 * @param whole whether it is proven that the alternatives describe every case of the set
 * @param smallest the answers, by contract path, of a case of the set of which none can be left out; empty where none was
 *     found
 */
public record Description(
        List<Condition.Test> always,
        List<List<Condition.Test>> ways,
        boolean whole,
        Optional<Map<String, Object>> smallest) {

    public Description {
        always = List.copyOf(always);
        ways = ways.stream().map(List::copyOf).toList();
    }

    /** Says whether what always holds describes the set exactly. */
    public boolean exactlyAlways() {
        return whole && ways.stream().allMatch(List::isEmpty);
    }

    /** Returns the same of a part of the set, of which no more is told than what holds in every case. */
    public Description onlyAlways() {
        return new Description(always, List.of(), false, smallest);
    }

    /** Returns the same with another smallest case. */
    public Description showing(Optional<Map<String, Object>> other) {
        return new Description(always, ways, whole, other);
    }
}
