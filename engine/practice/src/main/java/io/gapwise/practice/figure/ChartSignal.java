package io.gapwise.practice.figure;

import java.time.LocalDate;

/**
 * Says where in a chart a signal stands.
 *
 * @param above whether the values lie above the old average
 * @param first the index of the first point of it
 * @param last the index of the last point of it
 * @param from the day of the first point
 * @param to the day of the last point
 */
public record ChartSignal(SignalKind kind, boolean above, int first, int last, LocalDate from, LocalDate to) {

    /** Returns how many points the signal is made of. */
    public int length() {
        return last - first + 1;
    }
}
