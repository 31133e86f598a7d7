package io.gapwise.practice.plan;

import java.util.List;

/**
 * Tells how much there is of one of the means in each period.
 *
 * @param name the audience, the person or the thing
 */
public record Supply(Resource resource, String name, List<Long> byPeriod) {

    public Supply {
        byPeriod = List.copyOf(byPeriod);
    }
}
