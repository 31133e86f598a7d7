package io.gapwise.core.ruleset;

import io.gapwise.core.cases.GapCase;
import io.gapwise.core.cases.Property;
import io.gapwise.core.findings.Causes;
import io.gapwise.core.findings.Methods;
import io.gapwise.core.findings.Remedies;
import io.gapwise.core.findings.Triage;
import io.gapwise.core.findings.Verdict;
import io.gapwise.core.followup.FollowUp;
import io.gapwise.core.priority.Standing;
import io.gapwise.core.priority.Weighed;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Lists what a pattern can read: the case, what an earlier stage concluded, and what is sent beside an answer that was
 * given, which only the stages read that judge by it.
 */
public enum Subject {
    GAP_CASE(GapCase.class, Stage.TRIAGE),
    TRIAGE(Triage.class, Stage.CAUSES),
    CAUSES(Causes.class, Stage.VERDICT),
    VERDICT(Verdict.class, Stage.REMEDIES),
    REMEDIES(Remedies.class, Stage.METHODS),
    METHODS(Methods.class, Stage.MEASURES),
    FOLLOW_UP(FollowUp.class, Stage.PROGRESS, Stage.PROGRESS),
    STANDING(Standing.class, Stage.PRIORITY, Stage.PLACE),
    WEIGHED(Weighed.class, Stage.PLACE, Stage.PLACE);

    private final Class<? extends Record> type;
    private final Stage readableFrom;
    private final Stage readableUpTo;
    private final List<Property> properties;

    Subject(Class<? extends Record> type, Stage readableFrom) {
        this(type, readableFrom, Stage.INVARIANTS);
    }

    Subject(Class<? extends Record> type, Stage readableFrom, Stage readableUpTo) {
        this.type = type;
        this.readableFrom = readableFrom;
        this.readableUpTo = readableUpTo;
        this.properties = Property.of(type);
    }

    /** Returns the name of the pattern in DRL. */
    public String pattern() {
        return type.getSimpleName();
    }

    /**
     * Returns what stands before a path of the subject where it must be told from the others: nothing for the case,
     * {@code followUp.} as in the contract, and the name of a finding as in {@code Causes.found}.
     */
    public String prefix() {
        return switch (this) {
            case GAP_CASE -> "";
            case FOLLOW_UP -> FollowUp.PATH + ".";
            case STANDING -> Standing.PATH + ".";
            case TRIAGE, CAUSES, VERDICT, REMEDIES, METHODS, WEIGHED -> pattern() + ".";
        };
    }

    /** Says whether somebody sends it, as the case is sent; everything else a stage concludes. */
    public boolean sent() {
        return switch (this) {
            case GAP_CASE, FOLLOW_UP, STANDING -> true;
            case TRIAGE, CAUSES, VERDICT, REMEDIES, METHODS, WEIGHED -> false;
        };
    }

    /** Says whether only stages read it that judge beside an answer, so that an answer has no room for it. */
    public boolean besideAnAnswer() {
        return !readableFrom.answers();
    }

    /** Finds what is sent beside an answer for the rules of this stage to judge by; an answering stage has nothing. */
    public static Optional<Subject> sentBeside(Stage stage) {
        return Arrays.stream(values())
                .filter(subject -> subject.sent() && subject.besideAnAnswer() && subject.readableIn(stage))
                .findFirst();
    }

    public Class<? extends Record> type() {
        return type;
    }

    public List<Property> properties() {
        return properties;
    }

    /**
     * Says whether the rules of this stage may read the subject. A stage may read only what earlier stages concluded, and
     * what is sent beside an answer only where it judges by that.
     */
    public boolean readableIn(Stage stage) {
        return stage.compareTo(readableFrom) >= 0 && stage.compareTo(readableUpTo) <= 0;
    }

    /** Returns the subject that reads this kind of record. */
    public static Subject of(Record read) {
        for (Subject subject : values()) {
            if (subject.type == read.getClass()) {
                return subject;
            }
        }
        throw new IllegalArgumentException(
                "No pattern reads a " + read.getClass().getSimpleName());
    }

    public static Optional<Subject> ofPattern(String pattern) {
        return Arrays.stream(values())
                .filter(subject -> subject.pattern().equals(pattern))
                .findFirst();
    }
}
