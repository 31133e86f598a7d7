package io.gapwise.practice.plan;

/** Names the kinds of means that are used up period by period, apart from money. */
public enum Resource {
    /** Hours of an audience that the business can spare for learning. */
    LEARNERS,
    /** Hours of a person who knows the subject. */
    EXPERT,
    /** Hours of a person who accompanies learners. */
    MENTOR,
    /** Seats of something that has a limited number of them, such as a room or a licence. */
    SEATS,
    /** Hours of the person who answers for an initiative. */
    OWNER
}
