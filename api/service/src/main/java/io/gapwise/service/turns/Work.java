package io.gapwise.service.turns;

/**
 * Something that is to be worked on.
 *
 * @param running whether a program that lives works on it
 */
public record Work(String tenant, String id, boolean running) {}
