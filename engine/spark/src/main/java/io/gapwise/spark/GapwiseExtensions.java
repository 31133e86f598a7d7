package io.gapwise.spark;

import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.SparkSessionExtensions;
import org.apache.spark.sql.catalyst.FunctionIdentifier;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.ExpressionInfo;
import scala.Function1;
import scala.Tuple3;
import scala.collection.immutable.Seq;
import scala.runtime.AbstractFunction1;
import scala.runtime.BoxedUnit;

/**
 * Registers the functions of Gapwise in every session of an application that is started with {@code --conf
 * spark.sql.extensions=io.gapwise.spark.GapwiseExtensions}. They are then known to SQL, Java, Scala and PySpark. The
 * setting {@code spark.gapwise.rules} names a folder of rules to answer by in place of the built-in ones.
 */
public final class GapwiseExtensions extends AbstractFunction1<SparkSessionExtensions, BoxedUnit> {

    @Override
    public BoxedUnit apply(SparkSessionExtensions extensions) {
        for (SqlFunction function : SqlFunction.values()) {
            extensions.injectFunction(
                    Tuple3.apply(new FunctionIdentifier(function.sqlName()), info(function), builder(function)));
        }
        return BoxedUnit.UNIT;
    }

    static ExpressionInfo info(SqlFunction function) {
        return new ExpressionInfo(
                AnswerExpression.class.getName(),
                null,
                function.sqlName(),
                "_FUNC_(case) - " + function.usage(),
                "\n    Arguments:\n      * case - a text in JSON, or a structure with the names of the contract\n  ",
                "\n    Examples:\n      > SELECT _FUNC_('{\"title\": \"A gap\"}');\n  ",
                "",
                "",
                "0.1.0",
                "",
                "java_udf");
    }

    static Function1<Seq<Expression>, Expression> builder(SqlFunction function) {
        return new AbstractFunction1<>() {

            @Override
            public Expression apply(Seq<Expression> arguments) {
                return function.on(SparkSession.active(), arguments);
            }
        };
    }
}
