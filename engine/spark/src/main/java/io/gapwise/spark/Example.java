package io.gapwise.spark;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;

/**
 * Names a row. The id follows from the case, so the row of the least id is the same however the rows are divided.
 *
 * @param title null where the case is bad
 */
record Example(
        UTF8String id,
        @Nullable UTF8String reference,
        @Nullable UTF8String title) implements Comparable<Example> {

    private static final int NONE = -1;

    static Example of(InternalRow spoken) {
        return new Example(
                spoken.getUTF8String(Spoken.ID),
                spoken.getUTF8String(Spoken.REFERENCE),
                spoken.getUTF8String(Spoken.TITLE));
    }

    /** Returns a copy that stays when Spark uses the row's memory again. */
    Example kept() {
        return new Example(id.copy(), copy(reference), copy(title));
    }

    private static @Nullable UTF8String copy(@Nullable UTF8String text) {
        return text == null ? null : text.copy();
    }

    @Override
    public int compareTo(Example other) {
        return id.compareTo(other.id);
    }

    void write(DataOutputStream to) throws IOException {
        write(id, to);
        write(reference, to);
        write(title, to);
    }

    static Example read(DataInputStream from) throws IOException {
        return new Example(text(from), text(from), text(from));
    }

    static void write(@Nullable UTF8String text, DataOutputStream to) throws IOException {
        byte[] bytes = text == null ? null : text.getBytes();
        to.writeInt(bytes == null ? NONE : bytes.length);
        if (bytes != null) {
            to.write(bytes);
        }
    }

    static @Nullable UTF8String text(DataInputStream from) throws IOException {
        int length = from.readInt();
        return length == NONE ? null : UTF8String.fromBytes(from.readNBytes(length));
    }
}
