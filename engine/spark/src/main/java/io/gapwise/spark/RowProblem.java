package io.gapwise.spark;

import io.gapwise.core.problems.Problem;
import java.util.List;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * Says what is wrong with a row.
 *
 * @param path the place in the row: a JSON Pointer where the case is JSON, or the name of a column; empty for the whole row
 * @param code the code of the kind of problem, which never changes
 * @param sentence what is wrong and what would be accepted
 */
record RowProblem(String path, String code, String sentence) {

    /** Describes a list of problems as a column. */
    static final ArrayType TYPE = DataTypes.createArrayType(
            new StructType()
                    .add("path", DataTypes.StringType, false)
                    .add("code", DataTypes.StringType, false)
                    .add("sentence", DataTypes.StringType, false),
            false);

    /** Names the one problem that is no fault of the row: the rules contradict the contract for this case. */
    static final String RULE_SET_FAULT = "rule-set-fault";

    static RowProblem of(Problem problem) {
        return at(problem.pointer(), problem);
    }

    static RowProblem at(String path, Problem problem) {
        return new RowProblem(path, problem.kind().code(), problem.sentence());
    }

    /** Says whether the rule set is at fault, and not the row. */
    static boolean fault(List<RowProblem> problems) {
        return problems.stream().anyMatch(problem -> problem.code().equals(RULE_SET_FAULT));
    }

    InternalRow row() {
        return new GenericInternalRow(
                new Object[] {UTF8String.fromString(path), UTF8String.fromString(code), UTF8String.fromString(sentence)
                });
    }

    /** Says the problem as one line of text. */
    @Override
    public String toString() {
        return path.isEmpty() ? sentence : path + ": " + sentence;
    }
}
