package io.gapwise.practice.outcomes;

/** Names the conditions at work on which it depends whether something is used. */
public enum Condition {
    MANAGER_SUPPORTS("managerSupports"),
    PEERS_USE_IT("peersUseIt"),
    OCCASION("occasion"),
    REWARDED("rewarded"),
    TIME_THERE("timeThere"),
    TOOLS_THERE("toolsThere");

    private final String field;

    Condition(String field) {
        this.field = field;
    }

    /** Returns the field of the follow-up's {@code conditions}. */
    public String field() {
        return field;
    }
}
