package io.gapwise.service.jobs;

/** Says what the bytes of a job are. */
enum PieceKind {
    /** The file as it was sent. */
    SENT,
    /** The results, one JSON object a line. */
    LINES,
    /** The results as CSV, once somebody has asked for it. */
    CSV,
    /** The results as a workbook, once somebody has asked for it. */
    WORKBOOK
}
