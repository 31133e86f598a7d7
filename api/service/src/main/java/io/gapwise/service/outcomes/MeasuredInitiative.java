package io.gapwise.service.outcomes;

/**
 * Holds what an initiative moved and what that is worth, by a day.
 *
 * @param figure whether its figure has moved
 * @param worth what it is worth
 */
public record MeasuredInitiative(MeasuredFigure figure, MeasuredReturn worth) {}
