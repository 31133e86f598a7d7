package io.gapwise.spark;

import io.gapwise.core.advice.Advisor;
import io.gapwise.core.cases.GapCase;
import io.gapwise.core.json.RecommendationJson;
import java.util.List;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;

/** Writes the whole recommendation as one line of JSON, the same that the command evaluate writes. */
record AnswerJson() implements Answering {

    @Override
    public DataType type() {
        return DataTypes.StringType;
    }

    @Override
    public Object shared(Advisor advisor, GapCase gapCase) {
        return RecommendationJson.write(advisor.advise(gapCase));
    }

    @Override
    public Object answered(Object shared, Identity identity) {
        return UTF8String.fromBytes(
                RecommendationJson.write(identity.id(), identity.reference(), identity.evaluatedAt(), (byte[]) shared));
    }

    @Override
    public @Nullable Object refused(List<RowProblem> problems, Identity identity) {
        return null;
    }

    @Override
    public boolean timed() {
        return true;
    }
}
