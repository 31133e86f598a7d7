package io.gapwise.practice.plan;

/** Names a candidate that is not in the plan, and why. */
public record LeftOut(String candidate, WhyOut why) {}
