package io.gapwise.spark;

import io.gapwise.core.advice.Advisor;
import io.gapwise.core.cases.GapCase;
import java.util.List;
import org.apache.spark.sql.catalyst.util.ArrayData;
import org.apache.spark.sql.catalyst.util.GenericArrayData;
import org.apache.spark.sql.types.DataType;
import org.jspecify.annotations.Nullable;

/**
 * Writes what is wrong with a case; null where nothing is.
 *
 * @param evaluated whether the case is evaluated too, which shows whether the rules themselves are at fault for it
 */
record AnswerProblems(boolean evaluated) implements Answering {

    private static final Object NOTHING = "";

    static ArrayData list(List<RowProblem> problems) {
        return new GenericArrayData(problems.stream().map(RowProblem::row).toArray());
    }

    @Override
    public DataType type() {
        return RowProblem.TYPE;
    }

    @Override
    public Object shared(Advisor advisor, GapCase gapCase) {
        return evaluated ? advisor.advise(gapCase) : NOTHING;
    }

    @Override
    public @Nullable Object answered(Object shared, Identity identity) {
        return null;
    }

    @Override
    public Object refused(List<RowProblem> problems, Identity identity) {
        return list(problems);
    }
}
