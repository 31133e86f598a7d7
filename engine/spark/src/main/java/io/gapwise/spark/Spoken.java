package io.gapwise.spark;

import java.util.List;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.catalyst.util.ArrayData;
import org.apache.spark.sql.catalyst.util.GenericArrayData;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;

/** Describes what is counted of one row: words, each of several parts, and who said them. */
final class Spoken {

    static final StructType TYPE = new StructType()
            .add("words", DataTypes.createArrayType(DataTypes.StringType, false), false)
            .add("seen", DataTypes.LongType)
            .add("id", DataTypes.StringType)
            .add("reference", DataTypes.StringType)
            .add("title", DataTypes.StringType);

    static final int WORDS = 0;
    static final int SEEN = 1;
    static final int ID = 2;
    static final int REFERENCE = 3;
    static final int TITLE = 4;

    private static final String BETWEEN = "\u001f";

    private Spoken() {}

    /** Writes the parts of a word as one text; an empty part says that there is none. */
    static String word(String... parts) {
        return String.join(BETWEEN, parts);
    }

    static String[] parts(String word) {
        return word.split(BETWEEN, -1);
    }

    static ArrayData words(List<String> words) {
        return new GenericArrayData(words.stream().map(UTF8String::fromString).toArray());
    }

    /** @param seen a digest of what the rules see of the case; null where it cannot be answered */
    static InternalRow row(ArrayData words, @Nullable Long seen) {
        return new GenericInternalRow(new @Nullable Object[] {words, seen, null, null, null});
    }

    static InternalRow row(ArrayData words, Identity identity) {
        return new GenericInternalRow(new @Nullable Object[] {
            words,
            null,
            UTF8String.fromString(identity.id()),
            UTF8String.fromString(identity.reference()),
            UTF8String.fromString(identity.title())
        });
    }
}
