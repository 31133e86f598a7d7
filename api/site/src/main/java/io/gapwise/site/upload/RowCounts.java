package io.gapwise.site.upload;

import java.util.Map;

/** How many rows of an upload are in which state. */
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

    /** Of those that are being answered, how many are done with. */
    public long done() {
        return answered + failed;
    }

    public long toAnswer() {
        return good + failed;
    }
}
