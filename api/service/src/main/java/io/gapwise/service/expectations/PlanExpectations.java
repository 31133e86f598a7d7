package io.gapwise.service.expectations;

import java.util.List;

/**
 * Holds what a version of a plan leads people to expect.
 *
 * @param name what the plan is called
 * @param expectations in the order of roles and capabilities
 * @param leftOut the planned initiatives from which nothing follows, in the order of the plan
 */
public record PlanExpectations(
        String plan,
        String name,
        int version,
        boolean approved,
        List<Expectation> expectations,
        List<LeftOut> leftOut) {

    public PlanExpectations {
        expectations = List.copyOf(expectations);
        leftOut = List.copyOf(leftOut);
    }

    /** Names an initiative from which nothing follows. */
    public record LeftOut(String initiative, Why why) {}

    /** Lists why nothing follows from an initiative. */
    public enum Why {
        /** It changes something else than what people can do. */
        REMEDY,
        /** None of the cases that it answers names a capability. */
        NO_CAPABILITY,
        /** Neither its cases nor the plan name people. */
        NO_ROLE
    }

    /** Says whether all have the days that goals of people must have. */
    public boolean isDated() {
        return expectations.stream().allMatch(Expectation::isDated);
    }

    /** Lists the roles of which anything is expected. */
    public List<String> roles() {
        return expectations.stream().map(Expectation::role).distinct().toList();
    }
}
