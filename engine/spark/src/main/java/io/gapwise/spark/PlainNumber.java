package io.gapwise.spark;

import java.math.BigDecimal;
import org.apache.spark.sql.catalyst.expressions.SpecializedGetters;
import org.apache.spark.sql.types.ByteType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.DoubleType;
import org.apache.spark.sql.types.FloatType;
import org.apache.spark.sql.types.IntegerType;
import org.apache.spark.sql.types.ShortType;
import org.jspecify.annotations.Nullable;

/** Reads a number of any of Spark's types, written with as few digits as it has. */
final class PlainNumber {

    private PlainNumber() {}

    /** Returns the number, or null where it is infinite or none. */
    static @Nullable BigDecimal of(SpecializedGetters from, int at, DataType type) {
        if (type instanceof ByteType) {
            return BigDecimal.valueOf(from.getByte(at));
        } else if (type instanceof ShortType) {
            return BigDecimal.valueOf(from.getShort(at));
        } else if (type instanceof IntegerType) {
            return BigDecimal.valueOf(from.getInt(at));
        } else if (type instanceof FloatType) {
            float number = from.getFloat(at);
            return Float.isFinite(number) ? shortest(new BigDecimal(Float.toString(number))) : null;
        } else if (type instanceof DoubleType) {
            double number = from.getDouble(at);
            return Double.isFinite(number) ? shortest(BigDecimal.valueOf(number)) : null;
        } else if (type instanceof DecimalType decimal) {
            return shortest(
                    from.getDecimal(at, decimal.precision(), decimal.scale()).toJavaBigDecimal());
        }
        return BigDecimal.valueOf(from.getLong(at));
    }

    /** Returns how what is no finite number is called. */
    static String none(SpecializedGetters from, int at, DataType type) {
        return type instanceof FloatType ? Float.toString(from.getFloat(at)) : Double.toString(from.getDouble(at));
    }

    /** Drops the zeros behind the point, since a column of this type has no whole numbers that look like such. */
    private static BigDecimal shortest(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
