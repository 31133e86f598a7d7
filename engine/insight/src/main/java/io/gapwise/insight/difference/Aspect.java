package io.gapwise.insight.difference;

import io.gapwise.core.ruleset.Stage;
import java.util.List;

/**
 * Lists what can differ between two answers to a case, what decides first. A change is told under the first of these that
 * it concerns, so that what merely follows from it is not told again.
 */
public enum Aspect {
    ANSWERED("whether there is an answer"),
    VERDICT("verdict"),
    WORTH("whether it is worth pursuing"),
    ALIGNMENT("what it serves"),
    CONDITIONAL("whether the verdict rests on claims alone"),
    CAUSES("causes found"),
    DISCOUNTED("causes discounted"),
    FIRST_REMEDY("first remedy"),
    REMEDIES("remedies"),
    EXCLUDED("methods ruled out"),
    FIRST_METHOD("first method"),
    METHODS("methods"),
    CONSIDERED("methods only considered"),
    ORDER("order of remedies and methods"),
    WEIGHTS("how much speaks for remedies and methods"),
    MEASURES("measures"),
    CAUTIONS("cautions"),
    QUESTIONS("questions"),
    REASONS("rules that give reasons"),
    WORDS("wording"),
    PROGRESS("what came of it"),
    PRIORITY("need, effect, readiness and urgency"),
    PLACE("place among others");

    private final String words;

    Aspect(String words) {
        this.words = words;
    }

    /** Returns the name of the aspect in a sentence. */
    public String words() {
        return words;
    }

    /** Says whether these rules could make a difference in this aspect where nothing more decisive differs. */
    boolean touchedBy(List<RulePair> changed) {
        return changed.stream()
                .anyMatch(pair -> pair.either().stage().answers() != besideAnAnswer()
                        && (says() || pair.decides())
                        && touches(pair.either().stage()));
    }

    private boolean touches(Stage stage) {
        return switch (this) {
            case ANSWERED, CAUTIONS, QUESTIONS, REASONS, WORDS -> true;
            case VERDICT, CONDITIONAL -> stage.compareTo(Stage.VERDICT) <= 0;
            case WORTH, ALIGNMENT -> stage == Stage.TRIAGE;
            case CAUSES, DISCOUNTED -> stage.compareTo(Stage.CAUSES) <= 0;
            case FIRST_REMEDY, REMEDIES -> stage == Stage.REMEDIES;
            case FIRST_METHOD, METHODS, CONSIDERED, EXCLUDED -> stage == Stage.METHODS;
            case ORDER, WEIGHTS -> stage == Stage.REMEDIES || stage == Stage.METHODS;
            case MEASURES -> stage == Stage.MEASURES;
            case PROGRESS, PRIORITY, PLACE -> stage == last();
        };
    }

    /** Says whether it is no part of an answer, but what rules judge of one that was given. */
    public boolean besideAnAnswer() {
        return compareTo(WORDS) > 0;
    }

    /** Says whether the aspect also differs with words that decide nothing. */
    private boolean says() {
        return this == WORDS || this == QUESTIONS || this == CAUTIONS || this == REASONS;
    }

    /** Says whether a changed rule could not change this even by way of what is more decisive. */
    boolean dependsOnNothingBefore(List<RulePair> changed) {
        return changed.stream()
                .filter(RulePair::decides)
                .map(pair -> pair.either().stage())
                // What is judged of an answer is the same whichever rules gave that answer.
                .noneMatch(stage -> besideAnAnswer() ? judges(stage) : stage.compareTo(last()) <= 0);
    }

    private boolean judges(Stage stage) {
        return stage == last() || this == PLACE && stage == Stage.PRIORITY;
    }

    /** Returns the last stage that takes part in this aspect. */
    Stage last() {
        return switch (this) {
            case PROGRESS -> Stage.PROGRESS;
            case PRIORITY -> Stage.PRIORITY;
            case PLACE -> Stage.PLACE;
            case WORTH, ALIGNMENT -> Stage.TRIAGE;
            case CAUSES, DISCOUNTED -> Stage.CAUSES;
            case VERDICT, CONDITIONAL -> Stage.VERDICT;
            case FIRST_REMEDY, REMEDIES -> Stage.REMEDIES;
            case FIRST_METHOD, METHODS, CONSIDERED, EXCLUDED, ORDER, WEIGHTS -> Stage.METHODS;
            case ANSWERED, MEASURES, CAUTIONS, QUESTIONS, REASONS, WORDS -> Stage.MEASURES;
        };
    }

    /** Returns the stage that both rule sets must reach for the aspect to be compared. */
    Stage comparedFrom() {
        return switch (last()) {
            case TRIAGE, CAUSES, VERDICT -> Stage.REMEDIES;
            case REMEDIES -> Stage.METHODS;
            case METHODS, MEASURES, PROGRESS, PRIORITY, PLACE, INVARIANTS -> Stage.MEASURES;
        };
    }

    /** Returns the last stage that is spoken of where cases are described. */
    Stage told(List<RulePair> changed) {
        return says()
                ? changed.stream()
                        .map(pair -> pair.either().stage())
                        .filter(Stage::answers)
                        .max(Stage::compareTo)
                        .orElse(Stage.TRIAGE)
                : last();
    }

    /** Says whether it is about the remedies or the methods alone. */
    boolean ofOneStage() {
        return this != ORDER && this != WEIGHTS;
    }

    /** Says whether it compares several remedies or methods with each other. */
    boolean comparesSeveral() {
        return this == FIRST_REMEDY || this == FIRST_METHOD || this == ORDER;
    }

    /** Says whether sums of weights decide it. */
    boolean asksForRanks() {
        return switch (this) {
            case FIRST_REMEDY, FIRST_METHOD, METHODS, CONSIDERED, ORDER, WEIGHTS -> true;
            case ANSWERED, VERDICT, WORTH, ALIGNMENT, CONDITIONAL, CAUSES, DISCOUNTED, REMEDIES, EXCLUDED -> false;
            case MEASURES, CAUTIONS, QUESTIONS, REASONS, WORDS, PROGRESS, PRIORITY, PLACE -> false;
        };
    }

    /** Says whether the aspect is nothing but how something is said. */
    public boolean onlyWording() {
        return this == WORDS;
    }
}
