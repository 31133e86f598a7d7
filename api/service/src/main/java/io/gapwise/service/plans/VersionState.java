package io.gapwise.service.plans;

/** Says what stands with a version of a plan. */
public enum VersionState {
    /** It was worked out, and nobody has approved it. */
    DRAFT,
    /** It is the one that holds. */
    APPROVED,
    /** It held until another one was approved. */
    REPLACED
}
