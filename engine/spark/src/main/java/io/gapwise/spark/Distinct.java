package io.gapwise.spark;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.apache.spark.sql.catalyst.expressions.UnsafeRow;
import org.apache.spark.sql.catalyst.util.HyperLogLogPlusPlusHelper;
import org.apache.spark.sql.types.DataTypes;

/** Estimates of how many different cases there are, as Spark's approx_count_distinct does with the same error. */
final class Distinct {

    /** Bounds the relative standard deviation of the estimate. */
    static final double ERROR = 0.02;

    private static final HyperLogLogPlusPlusHelper SKETCH = new HyperLogLogPlusPlusHelper(ERROR);
    private static final int WORDS = SKETCH.numWords();

    private final UnsafeRow sketch = new UnsafeRow(WORDS);

    Distinct() {
        int bytes = UnsafeRow.calculateBitSetWidthInBytes(WORDS) + WORDS * Long.BYTES;
        sketch.pointTo(new byte[bytes], bytes);
    }

    void add(long seen) {
        SKETCH.update(sketch, 0, seen, DataTypes.LongType);
    }

    void add(Distinct other) {
        SKETCH.merge(sketch, other.sketch, 0, 0);
    }

    long estimate() {
        return SKETCH.query(sketch, 0);
    }

    /** Writes only what is not empty, because most groups are small. */
    void write(DataOutputStream to) throws IOException {
        for (int i = 0; i < WORDS; i++) {
            long word = sketch.getLong(i);
            if (word != 0) {
                to.writeShort(i);
                to.writeLong(word);
            }
        }
        to.writeShort(WORDS);
    }

    static Distinct read(DataInputStream from) throws IOException {
        Distinct read = new Distinct();
        for (int at = from.readShort(); at < WORDS; at = from.readShort()) {
            read.sketch.setLong(at, from.readLong());
        }
        return read;
    }
}
