package io.gapwise.service.priorities;

/** Names what nobody has stated that a plan would have to know of a candidate, and where it can be stated. */
public enum OpenFact {
    /** Nobody knows yet what helps. */
    WHAT_HELPS(Where.CASE),
    /** Nobody said that cases which share cause and remedy are about one tool, process or leader. */
    SAME_THING(Where.TAGS),
    COST(Where.ASSETS),
    /** A cost is stated in another currency than the others, and no rate of exchange is guessed. */
    OTHER_CURRENCY(Where.ASSETS),
    /** How many periods it lasts. Until somebody states it, it counts as one. */
    LENGTH(Where.PLAN),
    LEARNER_HOURS(Where.ASSETS),
    /** Hours of experts, mentors and owners. */
    HELPERS(Where.PLAN),
    AUDIENCE(Where.CASE),
    PEOPLE(Where.CASE),
    COST_OF_GAP(Where.CASE),
    OBJECTIVE(Where.CASE),
    /** The case names an objective that is not in the strategy, or has no weight there. */
    OBJECTIVE_WEIGHT(Where.OBJECTIVES);

    private final Where where;

    OpenFact(Where where) {
        this.where = where;
    }

    public Where where() {
        return where;
    }

    /** Names the places where something can be stated. */
    public enum Where {
        CASE,
        /** The tags of the case. */
        TAGS,
        /** The learning assets of the strategy, or the plan. */
        ASSETS,
        /** The objectives of the strategy. */
        OBJECTIVES,
        /** The plan. */
        PLAN
    }
}
