package io.gapwise.practice.plan;

/**
 * Tells what an initiative uses of one of the means.
 *
 * @param name the audience, the person or the thing
 */
public record Need(Resource resource, String name, Load load) {}
