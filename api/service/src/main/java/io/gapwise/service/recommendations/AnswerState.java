package io.gapwise.service.recommendations;

/** Says whether lists, charts and counts show an answer. */
enum AnswerState {
    /** It is the last answer of its case, and is shown. */
    CURRENT,
    /** Its case has a later answer. */
    SUPERSEDED,
    /** Its case is archived. */
    ARCHIVED,
    /** Its case is made up. */
    SAMPLE
}
