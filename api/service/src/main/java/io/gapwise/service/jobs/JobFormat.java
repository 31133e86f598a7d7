package io.gapwise.service.jobs;

/** Says how the file of a job is read. */
enum JobFormat {
    /** One case a line, as JSON. */
    LINES,
    /** CSV or a workbook; which of them it is stands in its first bytes. */
    SHEET
}
