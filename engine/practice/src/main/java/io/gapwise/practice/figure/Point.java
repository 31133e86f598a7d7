package io.gapwise.practice.figure;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Holds one value of a figure.
 *
 * @param on the day of the value, or the first day of the period that it stands for
 */
public record Point(LocalDate on, BigDecimal value) {}
