package io.gapwise.site.upload;

import java.util.Map;

/** Counts the rows of an upload by their state. */
record RowCounts(long good, long bad, long leftOut, long answered, long failed) {

    static RowCounts of(Map<RowState, Long> counted) {
        return new RowCounts(
                counted.getOrDefault(RowState.GOOD, 0L),
                counted.getOrDefault(RowState.BAD, 0L),
                counted.getOrDefault(RowState.LEFT_OUT, 0L),
                counted.getOrDefault(RowState.ANSWERED, 0L),
                counted.getOrDefault(RowState.FAILED, 0L));
    }

    public long all() {
        return good + bad + leftOut + answered + failed;
    }

    /** Returns how many of the rows to be answered are finished. */
    public long done() {
        return answered + failed;
    }

    public long toAnswer() {
        return good + failed;
    }
}
