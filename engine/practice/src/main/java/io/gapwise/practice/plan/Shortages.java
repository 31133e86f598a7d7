package io.gapwise.practice.plan;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Names the means that keep something out. */
final class Shortages {

    private static final Lack.Kinds<Stream<NoPlan.Short>> OF_A_LACK = new Lack.Kinds<>(
            money -> Stream.of(new NoPlan.Short(null, "")),
            scarce -> Stream.of(new NoPlan.Short(scarce.resource(), scarce.name())),
            closed -> Stream.empty(),
            crowded -> Stream.empty(),
            notBefore -> Stream.empty(),
            tooLate -> Stream.empty(),
            clash -> Stream.empty());

    private static final WhyOut.Kinds<List<Lack>> LACKS = new WhyOut.Kinds<>(
            forbidden -> List.of(),
            noStart -> List.of(),
            leftAlone -> List.of(),
            WhyOut.Missing::lacks,
            nothing -> List.of(),
            against -> List.of(),
            ended -> List.of());

    private Shortages() {}

    static List<Lack> lacks(WhyOut why) {
        return why.match(LACKS);
    }

    static Set<NoPlan.Short> of(WhyOut why) {
        return lacks(why).stream()
                .flatMap(lack -> lack.match(OF_A_LACK))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Returns the means as if there were no end of one of them. */
    static Means without(Means means, NoPlan.Short shortage) {
        return shortage.resource() == null
                ? means.withBudget(Budget.OPEN)
                : without(means, shortage.resource(), shortage.name());
    }

    private static Means without(Means means, @Nullable Resource resource, String name) {
        List<Supply> supplies = means.supplies().stream()
                .filter(supply ->
                        supply.resource() != resource || !supply.name().equals(name))
                .toList();
        return means.withSupplies(supplies);
    }
}
