package io.gapwise.service.voices;

import io.gapwise.core.problems.ProblemKind;

/** Names what can be wrong with what somebody wants to ask. */
public enum InvitationProblem {
    GROUP_MISSING(ProblemKind.NO_SUCH_WORD, "group", "must be LEADERS, MANAGERS, PERFORMERS, EXPERTS or CUSTOMERS"),
    TASK_MISSING(ProblemKind.MISSING, "task", "must say in at least 2 characters what it is about"),
    TASK_TOO_LONG(ProblemKind.TOO_LONG, "task", "may have at most 120 characters"),
    TASK_UNREADABLE(ProblemKind.BAD_CHARACTER, "task", "must be one line of characters that can be shown"),
    CHANGE_UNREADABLE(ProblemKind.BAD_CHARACTER, "change", "must be one line of characters that can be shown"),
    CHANGE_TOO_LONG(ProblemKind.TOO_LONG, "change", "may have at most 120 characters"),
    SENTENCE_MISSING(ProblemKind.MISSING, "sentence", "must say in at least 10 characters what it is for"),
    SENTENCE_TOO_LONG(ProblemKind.TOO_LONG, "sentence", "may have at most 1000 characters"),
    SENTENCE_UNREADABLE(ProblemKind.BAD_CHARACTER, "sentence", "must have characters that can be shown"),
    ASKER_MISSING(ProblemKind.MISSING, "asker", "must say who asks, or be left out"),
    ASKER_TOO_LONG(ProblemKind.TOO_LONG, "asker", "may have at most 120 characters"),
    ASKER_UNREADABLE(ProblemKind.BAD_CHARACTER, "asker", "must be one line of characters that can be shown"),
    LAST_DAY_WRONG(
            ProblemKind.OUT_OF_RANGE, "lastDay", "must be a day from today on, as 2026-01-31, and at most a year away"),
    WANTED_WRONG(ProblemKind.OUT_OF_RANGE, "wanted", "must be a whole number from 1 to 20000"),
    NOTHING_TO_ASK(
            ProblemKind.OUT_OF_RANGE,
            "group",
            "is asked nothing about this case, because no sign of it can be seen by this group"),
    TOO_MANY(ProblemKind.OUT_OF_RANGE, "group", "cannot be asked once more: there are 100 invitations for this case"),
    /** The form was sent before. */
    MADE_ALREADY(ProblemKind.GIVEN_TWICE, "id", "has made an invitation already");

    private final ProblemKind kind;
    private final String field;
    private final String detail;

    InvitationProblem(ProblemKind kind, String field, String detail) {
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
