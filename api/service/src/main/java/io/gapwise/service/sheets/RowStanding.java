package io.gapwise.service.sheets;

import org.jspecify.annotations.Nullable;

/**
 * Says how a row stands to the cases that are stored and to the other rows of its file.
 *
 * @param json what the case says, or would say after the change: what the sheet has no column for stays as it is
 * @param caseId the case that is meant; null where there is none yet
 * @param title what that case is called now; empty where there is none
 * @param version the version of that case that says what the row says, or from which it is changed; 0 where there is none
 * @param revision the revision of that case; 0 where there is none
 * @param answer the last answer to what that case says now; null where there is none
 * @param otherRow the row in which the reference, or the case, stood first; 0 where no other row has it
 */
public record RowStanding(
        Kind kind,
        String json,
        @Nullable String caseId,
        String title,
        int version,
        long revision,
        @Nullable String answer,
        long otherRow) {

    /** Lists how a row can stand to what is known. */
    public enum Kind {
        /** Nobody has seen it before. */
        NEW,
        /** A case says just this, or said so when it was exported: there is nothing to do. */
        UNCHANGED,
        /** It was exported, and somebody changed it in the sheet. */
        CHANGED,
        /** It was exported, and was changed both in the sheet and here. */
        CHANGED_MEANWHILE,
        /** Another row of the file has the same reference, or is about the same case. */
        REFERENCE_TWICE,
        /** One case has this reference and says something else. */
        REFERENCE_KNOWN,
        /** Several cases have this reference, and none of them says just this. */
        REFERENCE_OF_SEVERAL,
        /** The case was erased after it was exported. */
        ERASED
    }

    static RowStanding of(Kind kind, String json) {
        return new RowStanding(kind, json, null, "", 0, 0, null, 0);
    }

    /** @param caseId the case that both rows name; null if only their reference is the same */
    static RowStanding twice(String json, @Nullable String caseId, long otherRow) {
        return new RowStanding(Kind.REFERENCE_TWICE, json, caseId, "", 0, 0, null, otherRow);
    }

    /** Returns the standing where somebody changed the case just now. */
    RowStanding meanwhile() {
        return new RowStanding(Kind.CHANGED_MEANWHILE, json, caseId, title, version, revision, answer, otherRow);
    }

    /** Says whether an earlier row of the file is about the very same case. */
    boolean sameCase() {
        return kind == Kind.REFERENCE_TWICE && caseId != null;
    }
}
