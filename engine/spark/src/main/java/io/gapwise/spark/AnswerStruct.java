package io.gapwise.spark;

import io.gapwise.core.advice.Advice;
import io.gapwise.core.advice.Advisor;
import io.gapwise.core.cases.GapCase;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;

/** Writes the whole recommendation as a structure with the names of the contract, and behind it what is wrong with the case. */
record AnswerStruct() implements Answering {

    private static final RecordColumns ADVICE = RecordColumns.of(Advice.class);
    private static final int BEFORE = 3;
    private static final StructType TYPE = structure();

    private static StructType structure() {
        StructType type = new StructType()
                .add("id", DataTypes.StringType)
                .add("reference", DataTypes.StringType)
                .add("evaluatedAt", DataTypes.TimestampType);
        for (StructField field : ADVICE.type().fields()) {
            type = type.add(field);
        }
        return type.add("problems", RowProblem.TYPE);
    }

    @Override
    public DataType type() {
        return TYPE;
    }

    @Override
    public Object shared(Advisor advisor, GapCase gapCase) {
        return ADVICE.values(advisor.advise(gapCase));
    }

    @Override
    public Object answered(Object shared, Identity identity) {
        @Nullable Object[] values = identified(identity);
        @Nullable Object[] advice = (Object[]) shared;
        System.arraycopy(advice, 0, values, BEFORE, advice.length);
        return new GenericInternalRow(values);
    }

    @Override
    public Object refused(List<RowProblem> problems, Identity identity) {
        @Nullable Object[] values = identified(identity);
        values[values.length - 1] = AnswerProblems.list(problems);
        return new GenericInternalRow(values);
    }

    private static @Nullable Object[] identified(Identity identity) {
        @Nullable Object[] values = new Object[TYPE.length()];
        values[0] = UTF8String.fromString(identity.id());
        values[1] = UTF8String.fromString(identity.reference());
        values[2] = ChronoUnit.MICROS.between(Instant.EPOCH, identity.evaluatedAt());
        return values;
    }

    @Override
    public boolean timed() {
        return true;
    }
}
