package io.gapwise.service.evidence;

import org.jspecify.annotations.Nullable;

/**
 * Names a question that a task answers.
 *
 * @param field its contract path
 * @param way the id of the way to find it out; null where the task says so itself
 */
public record TaskPart(String field, @Nullable String way) {}
