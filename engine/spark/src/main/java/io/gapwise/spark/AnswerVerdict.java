package io.gapwise.spark;

import io.gapwise.core.advice.Advisor;
import io.gapwise.core.cases.GapCase;
import java.util.List;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;

/** Writes the verdict alone, which is found without asking the later stages. */
record AnswerVerdict() implements Answering {

    @Override
    public DataType type() {
        return DataTypes.StringType;
    }

    @Override
    public Object shared(Advisor advisor, GapCase gapCase) {
        return UTF8String.fromString(advisor.evaluator().verdict(gapCase).name());
    }

    @Override
    public Object answered(Object shared, Identity identity) {
        return shared;
    }

    @Override
    public @Nullable Object refused(List<RowProblem> problems, Identity identity) {
        return null;
    }
}
