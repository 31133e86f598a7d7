package io.gapwise.core.cases;

/** What else than learning may close a gap. */
public enum Remedy implements Word {
    CLARIFY_EXPECTATIONS("clarify expectations"),
    GIVE_FEEDBACK("give feedback"),
    FIX_TOOLS("fix tools"),
    JOB_AID("give them a job aid"),
    REDESIGN_PROCESS("redesign process"),
    REDESIGN_JOB("redesign job"),
    ADD_TIME_OR_STAFF("add time or staff"),
    ALIGN_CONSEQUENCES("align consequences"),
    COMMUNICATE("communicate"),
    RESOLVE_CONFLICT("resolve conflict"),
    ADDRESS_LEADERSHIP("address leadership"),
    MANAGER_SUPPORT("win the support of their managers"),
    REVIEW_ROLE_FIT("review role fit"),
    SHARE_KNOWLEDGE("share knowledge"),
    GATHER_EVIDENCE("gather evidence"),
    LEAVE_AS_IS("leave it as it is");

    private final String phrase;

    Remedy(String phrase) {
        this.phrase = phrase;
    }

    @Override
    public String phrase() {
        return phrase;
    }
}
