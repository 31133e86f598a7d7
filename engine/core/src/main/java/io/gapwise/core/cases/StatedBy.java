package io.gapwise.core.cases;

import org.jspecify.annotations.Nullable;

/** Names who can make a statement: one of the groups that can be heard, or the analyst. */
public enum StatedBy implements Word {
    LEADERS(Stakeholder.LEADERS),
    MANAGERS(Stakeholder.MANAGERS),
    PERFORMERS(Stakeholder.PERFORMERS),
    EXPERTS(Stakeholder.EXPERTS),
    CUSTOMERS(Stakeholder.CUSTOMERS),
    ANALYST(null);

    private final @Nullable Stakeholder group;

    StatedBy(@Nullable Stakeholder group) {
        this.group = group;
    }

    /** Returns the group that is heard in this statement; null for the analyst, who is none. */
    public @Nullable Stakeholder group() {
        return group;
    }
}
