package io.gapwise.service.initiatives;

/** Names what money goes into; all of them together are the fully loaded cost. */
public enum CostKind {
    /** Finding out what is needed. */
    ANALYSIS,
    /** Designing it, or buying it ready. */
    DESIGN,
    TRAINERS,
    COORDINATION,
    /** Pay and benefits of those who take part, for their time. */
    PARTICIPANTS,
    TRAVEL,
    ROOMS,
    MATERIALS,
    /** Tools, systems and changes of the work itself. */
    WORKPLACE,
    EVALUATION,
    OVERHEAD
}
