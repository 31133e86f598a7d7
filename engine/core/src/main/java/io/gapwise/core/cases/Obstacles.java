package io.gapwise.core.cases;

/** Says which obstacles were found: eleven of the workplace, then six of the person. */
public record Obstacles(
        Presence expectationsUnclear,
        Presence feedbackMissing,
        Presence toolsInadequate,
        Presence informationMissing,
        Presence timeOrStaffShort,
        Presence processBroken,
        Presence consequencesWrong,
        Presence notTold,
        Presence conflict,
        Presence poorLeadership,
        Presence knowledgeNotShared,
        Presence neverLearned,
        Presence littlePractice,
        Presence forgotten,
        Presence lowConfidence,
        Presence unwilling,
        Presence unsuited) {

    /** Counts which of the eleven obstacles of the workplace somebody looked at. */
    @Derived
    public int workplaceKnown() {
        return known(
                expectationsUnclear,
                feedbackMissing,
                toolsInadequate,
                informationMissing,
                timeOrStaffShort,
                processBroken,
                consequencesWrong,
                notTold,
                conflict,
                poorLeadership,
                knowledgeNotShared);
    }

    /** Counts which of the six obstacles of the person somebody looked at. */
    @Derived
    public int personKnown() {
        return known(neverLearned, littlePractice, forgotten, lowConfidence, unwilling, unsuited);
    }

    private static int known(Presence... obstacles) {
        int known = 0;
        for (Presence obstacle : obstacles) {
            known += obstacle == Presence.UNKNOWN ? 0 : 1;
        }
        return known;
    }
}
