package io.gapwise.spark;

import io.gapwise.core.advice.Advice;
import io.gapwise.core.advice.Advisor;
import io.gapwise.core.cases.GapCase;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.MetadataBuilder;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;

/**
 * Writes some columns of an answer, or the whole as one line of JSON, beside the id, the version of the rule set and what
 * is wrong with the case.
 *
 * @param columns what is selected; empty where the whole is written
 */
record SelectedAnswer(String version, List<AnswerColumn> columns) implements Answering {

    static final String ID = "id";
    static final String RULE_SET = "ruleset";
    static final String ANSWER = "answer";
    static final String PROBLEMS = "problems";

    private static final int BEFORE = 2;

    SelectedAnswer {
        columns = List.copyOf(columns);
    }

    private boolean whole() {
        return columns.isEmpty();
    }

    /** Lists the columns that are written, in their order. */
    List<String> names() {
        return List.of(type().fieldNames());
    }

    @Override
    public StructType type() {
        Metadata by =
                new MetadataBuilder().putString("gapwise.ruleset", version).build();
        StructType type = new StructType().add(ID, DataTypes.StringType).add(RULE_SET, DataTypes.StringType, true, by);
        if (whole()) {
            type = type.add(ANSWER, DataTypes.StringType);
        }
        for (AnswerColumn column : columns) {
            type = type.add(column.title(), column.type());
        }
        return type.add(PROBLEMS, RowProblem.TYPE);
    }

    @Override
    public Object shared(Advisor advisor, GapCase gapCase) {
        if (whole()) {
            return new AnswerJson().shared(advisor, gapCase);
        } else if (columns.equals(List.of(AnswerColumn.VERDICT))) {
            return new Object[] {new AnswerVerdict().shared(advisor, gapCase)};
        }
        Advice advice = advisor.advise(gapCase);
        return columns.stream().map(column -> column.value(advice)).toArray();
    }

    @Override
    public Object answered(Object shared, Identity identity) {
        List<@Nullable Object> values = identified(identity);
        if (whole()) {
            values.add(new AnswerJson().answered(shared, identity));
        } else {
            values.addAll(Arrays.asList((Object[]) shared));
        }
        values.add(null);
        return new GenericInternalRow(values.toArray());
    }

    @Override
    public Object refused(List<RowProblem> problems, Identity identity) {
        List<@Nullable Object> values = identified(identity);
        for (int i = 0; i < Math.max(1, columns.size()); i++) {
            values.add(null);
        }
        values.add(AnswerProblems.list(problems));
        return new GenericInternalRow(values.toArray());
    }

    private List<@Nullable Object> identified(Identity identity) {
        List<@Nullable Object> values = new ArrayList<>(BEFORE + columns.size() + 2);
        values.add(UTF8String.fromString(identity.id()));
        values.add(UTF8String.fromString(version));
        return values;
    }

    @Override
    public boolean timed() {
        return whole();
    }
}
