package io.gapwise.core.followup;

import io.gapwise.core.cases.Word;

/** Says what became of people who did not take part. */
public enum ComparisonGroup implements Word {
    /** There is nobody to compare with. */
    NONE,
    /** Their figure has not moved. */
    FLAT,
    /** Their figure has moved as much. */
    MOVED_AS_MUCH,
    /** They cannot be compared, because their figure went another way before. */
    UNFIT,
    UNKNOWN
}
