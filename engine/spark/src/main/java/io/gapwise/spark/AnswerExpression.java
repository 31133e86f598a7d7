package io.gapwise.spark;

import io.gapwise.sheets.UnusableFile;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.analysis.TypeCheckResult;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.codegen.CodegenContext;
import org.apache.spark.sql.catalyst.expressions.codegen.CodegenFallback;
import org.apache.spark.sql.catalyst.expressions.codegen.ExprCode;
import org.apache.spark.sql.types.DataType;
import org.jspecify.annotations.Nullable;
import scala.collection.immutable.IndexedSeq;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Is the function that answers a case inside Spark's plans. Its first argument is the case. The second one, if there is
 * one, is the time of the query, which Spark puts in once for all rows, so that a task that runs again writes the same.
 */
final class AnswerExpression extends Expression implements CodegenFallback, Serializable {

    private static final long serialVersionUID = 1L;

    private final String name;
    private final List<Expression> arguments;
    private final AnswerSettings settings;
    private transient @Nullable RowAnswerer answerer;
    private transient @Nullable Seq<Expression> children;

    AnswerExpression(String name, List<Expression> arguments, AnswerSettings settings) {
        this.name = name;
        this.arguments = new ArrayList<>(arguments);
        this.settings = settings;
    }

    @Override
    public Seq<Expression> children() {
        if (children == null) {
            children = CollectionConverters.asScala(arguments).toList();
        }
        return children;
    }

    @Override
    public Expression withNewChildrenInternal(IndexedSeq<Expression> others) {
        return new AnswerExpression(name, CollectionConverters.asJava(others), settings);
    }

    @Override
    public TypeCheckResult checkInputDataTypes() {
        try {
            input();
            return TypeCheckResult.TypeCheckSuccess$.MODULE$;
        } catch (UnusableFile e) {
            // Spark puts a point behind it.
            return new TypeCheckResult.TypeCheckFailure(e.getMessage().replaceFirst("\\.$", ""));
        }
    }

    private CaseInput input() throws UnusableFile {
        return settings.input() == null ? CaseInputs.of(arguments.get(0).dataType()) : settings.input();
    }

    @Override
    public DataType dataType() {
        return settings.answering().type();
    }

    @Override
    public boolean nullable() {
        return true;
    }

    /** Counting is an effect, which Spark must neither double nor leave out. */
    @Override
    public boolean deterministic() {
        return settings.counters() == null && super.deterministic();
    }

    @Override
    public boolean foldable() {
        return settings.counters() == null && arguments.stream().allMatch(Expression::foldable);
    }

    @Override
    public String prettyName() {
        return name;
    }

    @Override
    public @Nullable Object eval(InternalRow row) {
        Object asked = arguments.get(0).eval(row);
        long micros = arguments.size() == 1 ? 0 : (Long) arguments.get(1).eval(row);
        return answerer().answer(asked, micros);
    }

    private RowAnswerer answerer() {
        if (answerer == null) {
            try {
                answerer = new RowAnswerer(settings, input());
            } catch (UnusableFile e) {
                throw new IllegalStateException("The type of the cases was checked before the run began.", e);
            }
        }
        return answerer;
    }

    @Override
    public ExprCode doGenCode(CodegenContext context, ExprCode code) {
        return CodegenFallback.super.doGenCode(context, code);
    }

    @Override
    public int productArity() {
        return arguments.size();
    }

    @Override
    public Object productElement(int n) {
        return arguments.get(n);
    }

    @Override
    public boolean canEqual(Object other) {
        return other instanceof AnswerExpression;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AnswerExpression same
                && name.equals(same.name)
                && settings.equals(same.settings)
                && arguments.equals(same.arguments);
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + arguments.hashCode();
    }
}
