package io.gapwise.insight.logic;

import io.gapwise.core.ruleset.Condition;
import java.util.List;

/**
 * Describes a set of cases.
 *
 * @param always what holds in every case of the set
 * @param ways alternatives: in each case of the set that is described, all tests of at least one of them hold, and every
 *     case in which they hold belongs to the set
 * @param whole whether it is proven that the alternatives describe every case of the set
 */
public record Description(List<Condition.Test> always, List<List<Condition.Test>> ways, boolean whole) {

    public Description {
        always = List.copyOf(always);
        ways = ways.stream().map(List::copyOf).toList();
    }
}
