package io.gapwise.spark;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Says how rows are answered.
 *
 * @param input how the cases are written; null where the type of the column says it
 * @param failing whether a bad row ends the run
 * @param counters counts the rows; null where nobody counts
 */
record AnswerSettings(
        SharedRules rules,
        @Nullable CaseInput input,
        Answering answering,
        boolean failing,
        @Nullable Counters counters) implements Serializable {}
