package io.gapwise.service.strategy;

import io.gapwise.core.problems.Problem;

/**
 * Tells what is wrong in a row of a file.
 *
 * @param column the name of the column in which it stands; empty for the whole row
 * @param written what stands there; empty for the whole row
 */
public record RowProblem(long row, String column, String field, String written, Problem problem) {}
