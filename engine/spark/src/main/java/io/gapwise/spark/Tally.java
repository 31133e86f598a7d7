package io.gapwise.spark;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.util.ArrayData;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;

/** Counts the words of rows, with the row of the least id as the example of each, and estimates how many cases differ. */
final class Tally {

    private final Map<UTF8String, Counted> counts = new HashMap<>();
    private final Distinct distinct;

    Tally() {
        this(new Distinct());
    }

    private Tally(Distinct distinct) {
        this.distinct = distinct;
    }

    /** Counts what is said of one row, in the form of {@link Spoken}. */
    void add(InternalRow spoken) {
        ArrayData words = spoken.getArray(Spoken.WORDS);
        Example example = spoken.isNullAt(Spoken.ID) ? null : Example.of(spoken);
        for (int i = 0; i < words.numElements(); i++) {
            UTF8String word = words.getUTF8String(i);
            Counted counted = counts.get(word);
            if (counted == null) {
                counted = new Counted();
                counts.put(word.copy(), counted);
            }
            counted.add(1, example);
        }
        if (!spoken.isNullAt(Spoken.SEEN)) {
            distinct.add(spoken.getLong(Spoken.SEEN));
        }
    }

    void add(Tally other) {
        other.counts.forEach((word, counted) ->
                counts.computeIfAbsent(word, each -> new Counted()).add(counted.count, counted.example));
        distinct.add(other.distinct);
    }

    long distinctCases() {
        return distinct.estimate();
    }

    /** Shows each word that was counted, in no order. */
    void each(BiConsumer<String, Counted> to) {
        counts.forEach((word, counted) -> to.accept(word.toString(), counted));
    }

    byte[] written() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream to = new DataOutputStream(bytes)) {
            distinct.write(to);
            to.writeInt(counts.size());
            for (Map.Entry<UTF8String, Counted> each : counts.entrySet()) {
                Example.write(each.getKey(), to);
                each.getValue().write(to);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static Tally read(byte[] written) {
        try (DataInputStream from = new DataInputStream(new ByteArrayInputStream(written))) {
            Tally read = new Tally(Distinct.read(from));
            for (int left = from.readInt(); left > 0; left--) {
                read.counts.put(Example.text(from), Counted.read(from));
            }
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Holds how often a word was said, and by which row for one. */
    static final class Counted {

        private long count;
        private @Nullable Example example;

        long count() {
            return count;
        }

        @Nullable Example example() {
            return example;
        }

        private void add(long more, @Nullable Example other) {
            count += more;
            if (other != null && (example == null || other.compareTo(example) < 0)) {
                example = other.kept();
            }
        }

        private void write(DataOutputStream to) throws IOException {
            to.writeLong(count);
            to.writeBoolean(example != null);
            if (example != null) {
                example.write(to);
            }
        }

        private static Counted read(DataInputStream from) throws IOException {
            Counted read = new Counted();
            read.count = from.readLong();
            read.example = from.readBoolean() ? Example.read(from) : null;
            return read;
        }
    }
}
