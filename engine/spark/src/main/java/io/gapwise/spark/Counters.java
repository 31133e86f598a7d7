package io.gapwise.spark;

import java.io.Serializable;
import org.apache.spark.SparkContext;
import org.apache.spark.util.LongAccumulator;

/** Counts the rows of a run while it runs; the counts stand on the pages of Spark beside each task. */
final class Counters implements Serializable {

    private static final long serialVersionUID = 1L;

    static final String PREFIX = "gapwise: ";

    private final LongAccumulator answered;
    private final LongAccumulator reused;
    private final LongAccumulator bad;
    private final LongAccumulator faults;
    private final LongAccumulator blank;

    Counters(SparkContext context) {
        answered = context.longAccumulator(PREFIX + "answered");
        reused = context.longAccumulator(PREFIX + "answered as an equal case");
        bad = context.longAccumulator(PREFIX + "bad rows");
        faults = context.longAccumulator(PREFIX + "faults of the rule set");
        blank = context.longAccumulator(PREFIX + "blank rows");
    }

    void answered(boolean again) {
        answered.add(1);
        if (again) {
            reused.add(1);
        }
    }

    void bad() {
        bad.add(1);
    }

    void fault() {
        bad.add(1);
        faults.add(1);
    }

    void blank() {
        blank.add(1);
    }

    /** Returns what was counted so far. */
    Counts counts() {
        return new Counts(answered.value(), reused.value(), bad.value(), faults.value(), blank.value());
    }

    /**
     * Holds the counts of a run.
     *
     * @param answered rows that were answered
     * @param reused those of them whose answer an equal row had got before
     * @param bad rows that could not be answered
     * @param faults those of them that the rule set could not answer
     * @param blank rows in which nothing stands
     */
    record Counts(long answered, long reused, long bad, long faults, long blank) {}
}
