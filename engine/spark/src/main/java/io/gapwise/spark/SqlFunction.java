package io.gapwise.spark;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.expressions.CurrentTimestamp;
import org.apache.spark.sql.catalyst.expressions.Expression;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/** Lists the functions that SQL gets. Each takes one case: a text in JSON, or a structure. */
enum SqlFunction {
    RECOMMEND(
            "gapwise_recommend",
            new AnswerStruct(),
            "returns the recommendation as a structure; of a bad case only its id and its problems are set."),
    RECOMMEND_JSON(
            "gapwise_recommend_json",
            new AnswerJson(),
            "returns the recommendation as a text in JSON, as the command evaluate writes it; null for a bad case."),
    VERDICT("gapwise_verdict", new AnswerVerdict(), "returns the verdict; null for a bad case."),
    PROBLEMS(
            "gapwise_problems",
            new AnswerProblems(true),
            "returns what is wrong with the case; null where nothing is.");

    private final String sqlName;
    private final Answering answering;
    private final String usage;

    SqlFunction(String sqlName, Answering answering, String usage) {
        this.sqlName = sqlName;
        this.answering = answering;
        this.usage = usage;
    }

    String sqlName() {
        return sqlName;
    }

    String usage() {
        return usage;
    }

    /**
     * Puts the function into a plan. The time of the query becomes its second argument where it is written into the answer.
     *
     * @throws IllegalArgumentException if there is not exactly one argument, or the rules of the session are refused
     */
    Expression on(SparkSession session, Seq<Expression> arguments) {
        if (arguments.size() != 1) {
            throw new IllegalArgumentException(
                    "%s takes one case, and here are %d arguments.".formatted(sqlName, arguments.size()));
        }
        List<Expression> all = new ArrayList<>(CollectionConverters.asJava(arguments));
        if (answering.timed()) {
            all.add(new CurrentTimestamp());
        }
        return new AnswerExpression(
                sqlName, all, new AnswerSettings(SessionRules.of(session), null, answering, false, null));
    }
}
