package io.gapwise.service.atwork;

import io.gapwise.core.problems.ProblemKind;
import io.gapwise.core.wording.Sentence;

/** Names what can be wrong with what somebody wants to ask. */
public enum AtWorkProblem {
    GROUP_MISSING(ProblemKind.NO_SUCH_WORD, "asked"),
    TASK_MISSING(ProblemKind.MISSING, "task"),
    TASK_TOO_LONG(ProblemKind.TOO_LONG, "task"),
    TASK_UNREADABLE(ProblemKind.BAD_CHARACTER, "task"),
    SENTENCE_MISSING(ProblemKind.MISSING, "sentence"),
    SENTENCE_TOO_LONG(ProblemKind.TOO_LONG, "sentence"),
    SENTENCE_UNREADABLE(ProblemKind.BAD_CHARACTER, "sentence"),
    ASKER_MISSING(ProblemKind.MISSING, "asker"),
    ASKER_TOO_LONG(ProblemKind.TOO_LONG, "asker"),
    ASKER_UNREADABLE(ProblemKind.BAD_CHARACTER, "asker"),
    LAST_DAY_WRONG(ProblemKind.OUT_OF_RANGE, "lastDay"),
    WANTED_WRONG(ProblemKind.OUT_OF_RANGE, "wanted"),
    TOO_MANY(ProblemKind.OUT_OF_RANGE, "asked"),
    /** The form was sent before. */
    MADE_ALREADY(ProblemKind.GIVEN_TWICE, "id");

    private final ProblemKind kind;
    private final String field;

    AtWorkProblem(ProblemKind kind, String field) {
        this.kind = kind;
        this.field = field;
    }

    /** Returns the field that is wrong. */
    public String field() {
        return field;
    }

    ProblemKind kind() {
        return kind;
    }

    Sentence said() {
        return Sentence.of("atWork." + name());
    }
}
