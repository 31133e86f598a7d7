package io.gapwise.spark;

import java.io.Serializable;
import java.util.List;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.aggregate.ImperativeAggregate;
import org.apache.spark.sql.catalyst.expressions.aggregate.TypedImperativeAggregate;
import org.apache.spark.sql.catalyst.util.GenericArrayData;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.jspecify.annotations.Nullable;
import scala.collection.immutable.IndexedSeq;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Is the aggregate that counts words inside Spark's plans. Each task counts its own rows, so that only counts go from
 * machine to machine.
 */
final class TallyExpression extends TypedImperativeAggregate<Tally> implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Expression spoken;
    private final TallyForm form;
    private final int mutableOffset;
    private final int inputOffset;
    private transient @Nullable Seq<Expression> children;

    /** @param spoken a column in the form of {@link Spoken} */
    TallyExpression(Expression spoken, TallyForm form) {
        this(spoken, form, 0, 0);
    }

    private TallyExpression(Expression spoken, TallyForm form, int mutableOffset, int inputOffset) {
        this.spoken = spoken;
        this.form = form;
        this.mutableOffset = mutableOffset;
        this.inputOffset = inputOffset;
    }

    @Override
    public Tally createAggregationBuffer() {
        return new Tally();
    }

    @Override
    public Tally update(Tally tally, InternalRow row) {
        tally.add((InternalRow) spoken.eval(row));
        return tally;
    }

    @Override
    public Tally merge(Tally tally, Tally other) {
        tally.add(other);
        return tally;
    }

    @Override
    public Object eval(Tally tally) {
        return new GenericArrayData(form.rows(tally).toArray());
    }

    @Override
    public byte[] serialize(Tally tally) {
        return tally.written();
    }

    @Override
    public Tally deserialize(byte[] written) {
        return Tally.read(written);
    }

    @Override
    public DataType dataType() {
        return DataTypes.createArrayType(form.row(), false);
    }

    @Override
    public boolean nullable() {
        return false;
    }

    @Override
    public Seq<Expression> children() {
        if (children == null) {
            children = CollectionConverters.asScala(List.of(spoken)).toList();
        }
        return children;
    }

    @Override
    public Expression withNewChildrenInternal(IndexedSeq<Expression> others) {
        return new TallyExpression(others.head(), form, mutableOffset, inputOffset);
    }

    @Override
    public int mutableAggBufferOffset() {
        return mutableOffset;
    }

    @Override
    public ImperativeAggregate withNewMutableAggBufferOffset(int offset) {
        return new TallyExpression(spoken, form, offset, inputOffset);
    }

    @Override
    public int inputAggBufferOffset() {
        return inputOffset;
    }

    @Override
    public ImperativeAggregate withNewInputAggBufferOffset(int offset) {
        return new TallyExpression(spoken, form, mutableOffset, offset);
    }

    @Override
    public String prettyName() {
        return "gapwise_tally";
    }

    @Override
    public int productArity() {
        return 1;
    }

    @Override
    public Object productElement(int n) {
        return spoken;
    }

    @Override
    public boolean canEqual(Object other) {
        return other instanceof TallyExpression;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TallyExpression same
                && form == same.form
                && mutableOffset == same.mutableOffset
                && inputOffset == same.inputOffset
                && spoken.equals(same.spoken);
    }

    @Override
    public int hashCode() {
        return 31 * form.hashCode() + spoken.hashCode();
    }
}
