package io.gapwise.spark;

import io.gapwise.core.advice.Advisor;
import io.gapwise.core.cases.GapCase;
import java.util.List;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;

/**
 * Writes the id of a bad case and what is wrong with it; null where nothing is.
 *
 * @param problems finds out what is wrong
 */
record AnswerBad(AnswerProblems problems) implements Answering {

    static final String ID = "id";
    static final String PROBLEMS = "problems";

    private static final StructType TYPE =
            new StructType().add(ID, DataTypes.StringType).add(PROBLEMS, RowProblem.TYPE);

    @Override
    public DataType type() {
        return TYPE;
    }

    @Override
    public Object shared(Advisor advisor, GapCase gapCase) {
        return problems.shared(advisor, gapCase);
    }

    @Override
    public @Nullable Object answered(Object shared, Identity identity) {
        return null;
    }

    @Override
    public Object refused(List<RowProblem> found, Identity identity) {
        return new GenericInternalRow(
                new Object[] {UTF8String.fromString(identity.id()), problems.refused(found, identity)});
    }
}
