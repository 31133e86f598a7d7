package io.gapwise.core.cases;

/** Names what shows the obstacles; {@code OPINION} is a belief that nobody has checked. */
public enum EvidenceSource implements Word {
    OBSERVATION,
    PERFORMANCE_DATA,
    WORK_SAMPLES,
    APPRAISALS,
    JOB_REQUIREMENTS,
    TIME_RECORDS,
    INTERVIEWS,
    SURVEY,
    COMPLAINTS,
    OPINION
}
