package io.gapwise.core.ruleset;

import io.gapwise.core.cases.AlignmentValue;
import io.gapwise.core.cases.Cause;
import io.gapwise.core.cases.Method;
import io.gapwise.core.cases.Remedy;
import io.gapwise.core.cases.VerdictValue;
import io.gapwise.core.followup.ProgressValue;
import io.gapwise.core.priority.EffectValue;
import io.gapwise.core.priority.NeedValue;
import io.gapwise.core.priority.PlaceValue;
import io.gapwise.core.priority.ReadinessValue;
import io.gapwise.core.priority.UrgencyValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Represents one conclusion that a rule draws when its condition holds, written as one call of a verb. Weights are
 * positive whole numbers.
 */
public sealed interface Conclusion {

    /** Calls the method of {@code cases} that handles this kind of conclusion. */
    <R extends @Nullable Object> R match(Cases<R> cases);

    /** Returns the texts that the author wrote for this conclusion, in the order in which they are written. */
    List<Template> texts();

    /**
     * Handles each kind of conclusion. Code that treats the kinds differently implements this interface, so when a kind
     * is added, that code does not compile until it handles the new kind.
     */
    interface Cases<R extends @Nullable Object> {

        R align(Align conclusion);

        R lead(Lead conclusion);

        R notWorthPursuing(NotWorthPursuing conclusion);

        R findCause(FindCause conclusion);

        R discountCause(DiscountCause conclusion);

        R giveVerdict(GiveVerdict conclusion);

        R adviseRemedy(AdviseRemedy conclusion);

        R speakFor(SpeakFor conclusion);

        R speakAgainst(SpeakAgainst conclusion);

        R exclude(Exclude conclusion);

        R takeMeasure(TakeMeasure conclusion);

        R caution(Caution conclusion);

        R ask(Ask conclusion);

        R judge(Judge conclusion);

        R revise(Revise conclusion);

        R reopen(Reopen conclusion);

        R nameNeed(NameNeed conclusion);

        R weighEffect(WeighEffect conclusion);

        R weighReadiness(WeighReadiness conclusion);

        R weighUrgency(WeighUrgency conclusion);

        R doubtRank(DoubtRank conclusion);

        R givePlace(GivePlace conclusion);

        R mustNotHappen(MustNotHappen conclusion);
    }

    record Align(AlignmentValue alignment, Template text) implements Conclusion {

        @Override
        public <R extends @Nullable Object> R match(Cases<R> cases) {
            return cases.align(this);
        }

        @Override
        public List<Template> texts() {
            return List.of(text);
        }
    }

    /** Gives the clause that the verdict's summary begins with: the problem, or what is to be gained. */
    record Lead(Template text) implements Conclusion {

        @Override
        public <R extends @Nullable Object> R match(Cases<R> cases) {
            return cases.lead(this);
        }

        @Override
        public List<Template> texts() {
            return List.of(text);
        }
    }

    record NotWorthPursuing(Template text) implements Conclusion {

        @Override
        public <R extends @Nullable Object> R match(Cases<R> cases) {
            return cases.notWorthPursuing(this);
        }

        @Override
        public List<Template> texts() {
            return List.of(text);
        }
    }

    record FindCause(Cause cause, Template text) implements Conclusion {

        @Override
        public <R extends @Nullable Object> R match(Cases<R> cases) {
            return cases.findCause(this);
        }

        @Override
        public List<Template> texts() {
            return List.of(text);
        }
    }

    record DiscountCause(Cause cause, Template text) implements Conclusion {

        @Override
        public <R extends @Nullable Object> R match(Cases<R> cases) {
            return cases.discountCause(this);
        }

        @Override
        public List<Template> texts() {
            return List.of(text);
        }
    }

    /**
     * Gives the verdict and its two summaries. The summary {@code informal} is used when none of the first three
     * methods is a formal programme.
     */
    record GiveVerdict(VerdictValue value, Template formal, Template informal) implements Conclusion {

        @Override
        public <R extends @Nullable Object> R match(Cases<R> cases) {
            return cases.giveVerdict(this);
        }

        @Override
        public List<Template> texts() {
            return formal == informal ? List.of(formal) : List.of(formal, informal);
        }
    }

    record AdviseRemedy(Remedy remedy, int weight, Template text) implements Conclusion {

        @Override
        public <R extends @Nullable Object> R match(Cases<R> cases) {
            return cases.adviseRemedy(this);
        }

        @Override
        public List<Template> texts() {
            return List.of(text);
        }
    }

    record SpeakFor(Method method, int weight, Template text) implements Conclusion {

        @Override
        public <R extends @Nullable Object> R match(Cases<R> cases) {
            return cases.speakFor(this);
        }

        @Override
        public List<Template> texts() {
            return List.of(text);
        }
    }

    record SpeakAgainst(Method method, int weight, Template text) implements Conclusion {

        @Override
        public <R extends @Nullable Object> R match(Cases<R> cases) {
            return cases.speakAgainst(this);
        }

        @Override
        public List<Template> texts() {
            return List.of(text);
        }
    }

    record Exclude(Method method, Template text) implements Conclusion {

        @Override
        public <R extends @Nullable Object> R match(Cases<R> cases) {
            return cases.exclude(this);
        }

        @Override
        public List<Template> texts() {
            return List.of(text);
        }
    }

    /**
     * Recommends a measure of success.
     *
     * @param level the level of evaluation: Kirkpatrick 1 to 4, or Phillips 5
     * @param afterWeeks how many weeks afterwards the measure is taken
     */
    record TakeMeasure(int level, int afterWeeks, Template measure, Template because) implements Conclusion {

        @Override
        public <R extends @Nullable Object> R match(Cases<R> cases) {
            return cases.takeMeasure(this);
        }

        @Override
        public List<Template> texts() {
            return List.of(measure, because);
        }
    }

    record Caution(Template text) implements Conclusion {

        @Override
        public <R extends @Nullable Object> R match(Cases<R> cases) {
            return cases.caution(this);
        }

        @Override
        public List<Template> texts() {
            return List.of(text);
        }
    }

    record Ask(Slot field, Template question, Template because) implements Conclusion {

        @Override
        public <R extends @Nullable Object> R match(Cases<R> cases) {
            return cases.ask(this);
        }

        @Override
        public List<Template> texts() {
            return List.of(question, because);
        }
    }

    /** Says what came of a recommendation. */
    record Judge(ProgressValue value, Template text) implements Conclusion {

        @Override
        public <R extends @Nullable Object> R match(Cases<R> cases) {
            return cases.judge(this);
        }

        @Override
        public List<Template> texts() {
            return List.of(text);
        }
    }

    /** Says what to do otherwise from now on. */
    record Revise(Template text) implements Conclusion {

        @Override
        public <R extends @Nullable Object> R match(Cases<R> cases) {
            return cases.revise(this);
        }

        @Override
        public List<Template> texts() {
            return List.of(text);
        }
    }

    /** Says that a cause has to be looked for again. */
    record Reopen(Cause cause, Template text) implements Conclusion {

        @Override
        public <R extends @Nullable Object> R match(Cases<R> cases) {
            return cases.reopen(this);
        }

        @Override
        public List<Template> texts() {
            return List.of(text);
        }
    }

    /** Says whether it serves the strategy, or has to be done anyway. */
    record NameNeed(NeedValue value, Template text) implements Conclusion {

        @Override
        public <R extends @Nullable Object> R match(Cases<R> cases) {
            return cases.nameNeed(this);
        }

        @Override
        public List<Template> texts() {
            return List.of(text);
        }
    }

    /** Says how much it would bring. */
    record WeighEffect(EffectValue value, Template text) implements Conclusion {

        @Override
        public <R extends @Nullable Object> R match(Cases<R> cases) {
            return cases.weighEffect(this);
        }

        @Override
        public List<Template> texts() {
            return List.of(text);
        }
    }

    /** Says how readily it could be done. */
    record WeighReadiness(ReadinessValue value, Template text) implements Conclusion {

        @Override
        public <R extends @Nullable Object> R match(Cases<R> cases) {
            return cases.weighReadiness(this);
        }

        @Override
        public List<Template> texts() {
            return List.of(text);
        }
    }

    /** Says what makes it urgent. */
    record WeighUrgency(UrgencyValue value, Template text) implements Conclusion {

        @Override
        public <R extends @Nullable Object> R match(Cases<R> cases) {
            return cases.weighUrgency(this);
        }

        @Override
        public List<Template> texts() {
            return List.of(text);
        }
    }

    /** Says what would make the rank wrong. */
    record DoubtRank(Template text) implements Conclusion {

        @Override
        public <R extends @Nullable Object> R match(Cases<R> cases) {
            return cases.doubtRank(this);
        }

        @Override
        public List<Template> texts() {
            return List.of(text);
        }
    }

    /** Says in which place it comes among others. */
    record GivePlace(PlaceValue value, Template text) implements Conclusion {

        @Override
        public <R extends @Nullable Object> R match(Cases<R> cases) {
            return cases.givePlace(this);
        }

        @Override
        public List<Template> texts() {
            return List.of(text);
        }
    }

    /** Says that no case may get the answer that the rule speaks of. Only invariants say it, and it changes no answer. */
    record MustNotHappen(Template text) implements Conclusion {

        @Override
        public <R extends @Nullable Object> R match(Cases<R> cases) {
            return cases.mustNotHappen(this);
        }

        @Override
        public List<Template> texts() {
            return List.of(text);
        }
    }
}
