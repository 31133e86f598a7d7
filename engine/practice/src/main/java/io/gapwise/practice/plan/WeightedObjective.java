package io.gapwise.practice.plan;

/**
 * Names an objective of the organisation.
 *
 * @param weight how much it counts beside the others, as the organisation stated it: 1 to 5
 */
public record WeightedObjective(String name, int weight) {

    public static final int MAX_WEIGHT = 5;
}
