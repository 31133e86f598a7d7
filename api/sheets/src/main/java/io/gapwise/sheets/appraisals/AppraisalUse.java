package io.gapwise.sheets.appraisals;

/** Lists what a column of a sheet of appraisals can be. */
public enum AppraisalUse {
    /** It names the person, alone or with others. Nothing of it is kept. */
    PERSON,
    ROLE,
    /** It names the capability that the row is about. */
    CAPABILITY,
    /** It holds the rating of the capability that the row names. */
    STANDING,
    /** The column is a capability itself, and its cells are ratings of it. */
    RATED,
    UNUSED
}
