package io.gapwise.site.plans.chart;

import io.gapwise.practice.plan.Candidate;
import io.gapwise.practice.plan.Need;
import io.gapwise.practice.plan.Resource;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Names by what a time line can be put in groups. An initiative stands in every group that it belongs to. */
public enum Grouping {
    OBJECTIVE,
    AUDIENCE,
    OWNER;

    /** Returns the grouping of this name in an address; by objective where there is none of it. */
    public static Grouping of(String written) {
        return Stream.of(values())
                .filter(each -> each.written().equals(written))
                .findFirst()
                .orElse(OBJECTIVE);
    }

    /** Returns the name as an address has it. */
    public String written() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Lists the groups of a candidate; none where it belongs to none. */
    List<String> of(Candidate candidate) {
        return switch (this) {
            case OBJECTIVE -> candidate.objectives();
            case AUDIENCE ->
                Stream.concat(named(candidate, Resource.LEARNERS), candidate.reaches().keySet().stream())
                        .distinct()
                        .toList();
            case OWNER -> named(candidate, Resource.OWNER).toList();
        };
    }

    private static Stream<String> named(Candidate candidate, Resource resource) {
        return candidate.needs().stream()
                .filter(need -> need.resource() == resource)
                .map(Need::name);
    }
}
