package io.gapwise.spark;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.SpecializedGetters;
import org.apache.spark.sql.catalyst.util.ArrayData;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.BooleanType;
import org.apache.spark.sql.types.ByteType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.DoubleType;
import org.apache.spark.sql.types.FloatType;
import org.apache.spark.sql.types.IntegerType;
import org.apache.spark.sql.types.LongType;
import org.apache.spark.sql.types.ShortType;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads cases that are structures with the names of the contract. Such a structure is read as the same object in JSON; what
 * is null is left out.
 *
 * @param type the structure
 * @param used the places of its members that are of the case
 */
record JsonStruct(StructType type, List<Integer> used) implements CaseInput {

    private static final JsonFactory JSON = JsonFactory.builder().build();
    private static final byte[] NOTHING = {'{', '}'};

    JsonStruct {
        used = List.copyOf(used);
    }

    @Override
    public @Nullable ReadCase read(@Nullable Object value) {
        if (value == null) {
            return null;
        }
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        try (JsonGenerator to = JSON.createGenerator(ObjectWriteContext.empty(), json)) {
            to.writeStartObject();
            used.forEach(at -> member((InternalRow) value, at, type, to));
            to.writeEndObject();
        }
        byte[] written = json.toByteArray();
        return Arrays.equals(written, NOTHING) ? null : JsonText.read(written);
    }

    /** Says whether a column of this type can be written as JSON. */
    static boolean writes(DataType type) {
        if (type instanceof StructType group) {
            return Arrays.stream(group.fields()).allMatch(field -> writes(field.dataType()));
        } else if (type instanceof ArrayType list) {
            return writes(list.elementType());
        }
        return plain(type);
    }

    static boolean plain(DataType type) {
        return type instanceof StringType
                || type instanceof BooleanType
                || type instanceof ByteType
                || type instanceof ShortType
                || type instanceof IntegerType
                || type instanceof LongType
                || type instanceof FloatType
                || type instanceof DoubleType
                || type instanceof DecimalType;
    }

    private static void object(InternalRow row, StructType type, JsonGenerator to) {
        to.writeStartObject();
        for (int i = 0; i < type.length(); i++) {
            member(row, i, type, to);
        }
        to.writeEndObject();
    }

    private static void member(InternalRow row, int at, StructType type, JsonGenerator to) {
        if (!row.isNullAt(at)) {
            StructField field = type.fields()[at];
            to.writeName(field.name());
            value(row, at, field.dataType(), to);
        }
    }

    private static void value(SpecializedGetters from, int at, DataType type, JsonGenerator to) {
        if (type instanceof StructType group) {
            object(from.getStruct(at, group.length()), group, to);
        } else if (type instanceof ArrayType list) {
            ArrayData each = from.getArray(at);
            to.writeStartArray();
            for (int i = 0; i < each.numElements(); i++) {
                if (each.isNullAt(i)) {
                    to.writeNull();
                } else {
                    value(each, i, list.elementType(), to);
                }
            }
            to.writeEndArray();
        } else if (type instanceof StringType) {
            to.writeString(from.getUTF8String(at).toString());
        } else if (type instanceof BooleanType) {
            to.writeBoolean(from.getBoolean(at));
        } else {
            number(from, at, type, to);
        }
    }

    private static void number(SpecializedGetters from, int at, DataType type, JsonGenerator to) {
        BigDecimal number = PlainNumber.of(from, at, type);
        if (number == null) {
            // Neither infinity nor what is no number can be written as a number, and the reader says so of a text.
            to.writeString(PlainNumber.none(from, at, type));
        } else {
            to.writeNumber(number);
        }
    }
}
