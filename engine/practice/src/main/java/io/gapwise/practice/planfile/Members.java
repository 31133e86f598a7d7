package io.gapwise.practice.planfile;

import io.gapwise.practice.plan.Resource;

/** Names the members of the written form that follow from words. */
final class Members {

    private Members() {}

    /** Returns the member that holds what there is of a resource, and what is needed of it. */
    static String of(Resource resource) {
        return switch (resource) {
            case LEARNERS -> "learners";
            case EXPERT -> "experts";
            case MENTOR -> "mentors";
            case SEATS -> "seats";
            case OWNER -> "owners";
        };
    }

    /** Cuts a number to what the model holds; what is cut is out of every range that it accepts. */
    static int whole(long number) {
        return (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE - 1L, number));
    }
}
