package io.gapwise.core.cases;

import org.jspecify.annotations.Nullable;

/** Describes the people whose performance should change. */
public record Audience(
        @Length(max = 200) @Nullable String role,
        @Range(min = 1, max = 10_000_000) @Nullable Integer headcount,
        Share affected,
        Spread spread,
        Seniority seniority,
        Tenure tenure,
        Standing standing) {

    public Audience {
        Property.check(Audience.class, "role", role);
        Property.check(Audience.class, "headcount", headcount);
    }
}
