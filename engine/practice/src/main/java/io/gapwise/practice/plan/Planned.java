package io.gapwise.practice.plan;

/**
 * Names a candidate that is in the plan.
 *
 * @param start the period in which it starts, counted from 0
 * @param end the last period in which it runs
 */
public record Planned(String candidate, int start, int end, WhyIn why) {}
