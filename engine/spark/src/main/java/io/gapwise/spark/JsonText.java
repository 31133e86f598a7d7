package io.gapwise.spark;

import io.gapwise.core.json.BadCase;
import io.gapwise.core.json.GapCaseJson;
import java.util.List;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;

/** Reads cases that are texts in JSON. */
record JsonText() implements CaseInput {

    @Override
    public DataType type() {
        return DataTypes.StringType;
    }

    @Override
    public @Nullable ReadCase read(@Nullable Object value) {
        if (value == null) {
            return null;
        }
        byte[] json = ((UTF8String) value).getBytes();
        return blank(json) ? null : read(json);
    }

    static ReadCase read(byte[] json) {
        try {
            return new ReadCase(json, GapCaseJson.read(json), List.of());
        } catch (BadCase e) {
            return new ReadCase(
                    json, null, e.problems().stream().map(RowProblem::of).toList());
        }
    }

    private static boolean blank(byte[] json) {
        for (byte b : json) {
            if (b != ' ' && b != '\t' && b != '\r' && b != '\n') {
                return false;
            }
        }
        return true;
    }
}
