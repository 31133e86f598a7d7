package io.gapwise.core.cases;

/** Names what can close a gap other than learning. */
public enum Remedy implements Word {
    CLARIFY_EXPECTATIONS,
    GIVE_FEEDBACK,
    FIX_TOOLS,
    JOB_AID,
    REDESIGN_PROCESS,
    REDESIGN_JOB,
    ADD_TIME_OR_STAFF,
    ALIGN_CONSEQUENCES,
    COMMUNICATE,
    RESOLVE_CONFLICT,
    ADDRESS_LEADERSHIP,
    MANAGER_SUPPORT,
    REVIEW_ROLE_FIT,
    SHARE_KNOWLEDGE,
    PROMPT_AT_WORK,
    ADJUST_WORKPLACE,
    REVIEW_SELECTION,
    CHANGE_THE_GOAL,
    GATHER_EVIDENCE,
    LEAVE_AS_IS
}
