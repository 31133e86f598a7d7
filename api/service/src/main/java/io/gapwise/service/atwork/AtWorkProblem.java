package io.gapwise.service.atwork;

import io.gapwise.core.problems.ProblemKind;

/** Names what can be wrong with what somebody wants to ask. */
public enum AtWorkProblem {
    GROUP_MISSING(ProblemKind.NO_SUCH_WORD, "asked", "must be PERFORMERS or MANAGERS"),
    TASK_MISSING(ProblemKind.MISSING, "task", "must say in at least 2 characters what it is about"),
    TASK_TOO_LONG(ProblemKind.TOO_LONG, "task", "may have at most 120 characters"),
    TASK_UNREADABLE(ProblemKind.BAD_CHARACTER, "task", "must be one line of characters that can be shown"),
    SENTENCE_MISSING(ProblemKind.MISSING, "sentence", "must say in at least 10 characters what it is for"),
    SENTENCE_TOO_LONG(ProblemKind.TOO_LONG, "sentence", "may have at most 1000 characters"),
    SENTENCE_UNREADABLE(ProblemKind.BAD_CHARACTER, "sentence", "must have characters that can be shown"),
    ASKER_MISSING(ProblemKind.MISSING, "asker", "must say who asks, or be left out"),
    ASKER_TOO_LONG(ProblemKind.TOO_LONG, "asker", "may have at most 120 characters"),
    ASKER_UNREADABLE(ProblemKind.BAD_CHARACTER, "asker", "must be one line of characters that can be shown"),
    LAST_DAY_WRONG(
            ProblemKind.OUT_OF_RANGE, "lastDay", "must be a day from today on, as 2026-01-31, and at most a year away"),
    WANTED_WRONG(ProblemKind.OUT_OF_RANGE, "wanted", "must be a whole number from 1 to 20000"),
    TOO_MANY(ProblemKind.OUT_OF_RANGE, "asked", "cannot be asked once more: there are 100 links for this initiative"),
    /** The form was sent before. */
    MADE_ALREADY(ProblemKind.GIVEN_TWICE, "id", "has made a link already");

    private final ProblemKind kind;
    private final String field;
    private final String detail;

    AtWorkProblem(ProblemKind kind, String field, String detail) {
        this.kind = kind;
        this.field = field;
        this.detail = detail;
    }

    /** Returns the field that is wrong. */
    public String field() {
        return field;
    }

    ProblemKind kind() {
        return kind;
    }

    String detail() {
        return detail;
    }
}
