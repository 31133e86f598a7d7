package io.gapwise.practice.plan;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Says that not everything can be in that has to be, and what stands in the way.
 *
 * @param in what of it can be in together: as many as were found
 * @param missing those that have to be in and are not, with what is lacking for them beside the others
 * @param enough the means of which more would do, each alone, tried by planning with as much of it as one likes
 * @param proved whether it is proved that not more of them can be in together
 */
public record NoPlan(List<String> in, List<LeftOut> missing, List<Short> enough, boolean proved) implements PlanResult {

    /**
     * Names one of the means that is short.
     *
     * @param resource what it is; null where it is money
     * @param name whose hours or seats; empty where it is money
     */
    public record Short(@Nullable Resource resource, String name) {}

    public NoPlan {
        in = List.copyOf(in);
        missing = List.copyOf(missing);
        enough = List.copyOf(enough);
    }

    @Override
    public <R> R match(Function<Plan, R> plan, Function<NoPlan, R> noPlan) {
        return noPlan.apply(this);
    }
}
