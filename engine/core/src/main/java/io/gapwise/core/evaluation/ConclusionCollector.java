package io.gapwise.core.evaluation;

import io.gapwise.core.cases.AlignmentValue;
import io.gapwise.core.cases.Answer;
import io.gapwise.core.cases.Cause;
import io.gapwise.core.cases.Method;
import io.gapwise.core.cases.Remedy;
import io.gapwise.core.cases.VerdictValue;
import io.gapwise.core.cases.Words;
import io.gapwise.core.findings.Ranking;
import io.gapwise.core.followup.ProgressValue;
import io.gapwise.core.priority.EffectValue;
import io.gapwise.core.priority.NeedValue;
import io.gapwise.core.priority.PlaceValue;
import io.gapwise.core.priority.ReadinessValue;
import io.gapwise.core.priority.UrgencyValue;
import io.gapwise.core.priority.Weighed;
import io.gapwise.core.ruleset.Conclusion;
import io.gapwise.core.ruleset.FlatFact;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects the conclusions so far that later stages read. The other conclusions matter only to the answer. */
final class ConclusionCollector implements Conclusion.Cases<@Nullable Void> {

    private static final int RESULT = 4;
    private static final Cause[] CAUSES = Words.vocabulary(Cause.class);

    final List<AlignmentValue> alignments = new ArrayList<>(1);
    final List<VerdictValue> verdicts = new ArrayList<>(1);
    final Ranking<Remedy> remedies = new Ranking<>(Remedy.class);
    final Ranking<Method> methods = new Ranking<>(Method.class);
    /** The causes that some rule finds, as bits. */
    private long found;
    /** The causes that some rule discounts, as bits. */
    private long discounted;

    private Answer worthPursuing = Answer.YES;
    private boolean resultMeasured;
    private ProgressValue judgement = ProgressValue.UNKNOWN;
    private NeedValue need = NeedValue.UNKNOWN;
    private EffectValue effect = EffectValue.UNKNOWN;
    private ReadinessValue readiness = ReadinessValue.UNKNOWN;
    private UrgencyValue urgency = UrgencyValue.UNKNOWN;
    private PlaceValue place = PlaceValue.UNKNOWN;

    Answer worthPursuing() {
        return worthPursuing;
    }

    /** Returns the causes that were found and not discounted. */
    Set<Cause> found() {
        return Words.ofBits(CAUSES, found & ~discounted);
    }

    Set<Cause> discounted() {
        return Words.ofBits(CAUSES, discounted);
    }

    boolean resultMeasured() {
        return resultMeasured;
    }

    /** Returns the first judgement in the order of judgements. */
    ProgressValue judgement() {
        return judgement;
    }

    /** Returns what was weighed, each as the word that goes before the others that were concluded of it. */
    Weighed weighed() {
        return new Weighed(need, effect, readiness, urgency);
    }

    /** Returns the place that goes before the others that were concluded. */
    PlaceValue place() {
        return place;
    }

    @Override
    public @Nullable Void align(Conclusion.Align said) {
        alignments.add(said.alignment());
        return null;
    }

    @Override
    public @Nullable Void lead(Conclusion.Lead said) {

        return null;
    }

    @Override
    public @Nullable Void notWorthPursuing(Conclusion.NotWorthPursuing said) {
        worthPursuing = Answer.NO;
        return null;
    }

    @Override
    public @Nullable Void findCause(Conclusion.FindCause said) {
        found |= FlatFact.mark(said.cause());
        return null;
    }

    @Override
    public @Nullable Void discountCause(Conclusion.DiscountCause said) {
        discounted |= FlatFact.mark(said.cause());
        return null;
    }

    @Override
    public @Nullable Void giveVerdict(Conclusion.GiveVerdict said) {
        verdicts.add(said.value());
        return null;
    }

    @Override
    public @Nullable Void adviseRemedy(Conclusion.AdviseRemedy said) {
        remedies.speakFor(said.remedy(), said.weight());
        return null;
    }

    @Override
    public @Nullable Void speakFor(Conclusion.SpeakFor said) {
        methods.speakFor(said.method(), said.weight());
        return null;
    }

    @Override
    public @Nullable Void speakAgainst(Conclusion.SpeakAgainst said) {
        methods.speakAgainst(said.method(), said.weight());
        return null;
    }

    @Override
    public @Nullable Void exclude(Conclusion.Exclude said) {
        methods.exclude(said.method());
        return null;
    }

    @Override
    public @Nullable Void takeMeasure(Conclusion.TakeMeasure said) {
        resultMeasured |= said.level() == RESULT;
        return null;
    }

    @Override
    public @Nullable Void caution(Conclusion.Caution said) {

        return null;
    }

    @Override
    public @Nullable Void ask(Conclusion.Ask said) {

        return null;
    }

    @Override
    public @Nullable Void judge(Conclusion.Judge said) {
        if (said.value().compareTo(judgement) < 0) {
            judgement = said.value();
        }
        return null;
    }

    @Override
    public @Nullable Void revise(Conclusion.Revise said) {

        return null;
    }

    @Override
    public @Nullable Void reopen(Conclusion.Reopen said) {

        return null;
    }

    @Override
    public @Nullable Void nameNeed(Conclusion.NameNeed said) {
        need = said.value().orBefore(need);
        return null;
    }

    @Override
    public @Nullable Void weighEffect(Conclusion.WeighEffect said) {
        effect = said.value().orBefore(effect);
        return null;
    }

    @Override
    public @Nullable Void weighReadiness(Conclusion.WeighReadiness said) {
        readiness = said.value().orBefore(readiness);
        return null;
    }

    @Override
    public @Nullable Void weighUrgency(Conclusion.WeighUrgency said) {
        urgency = said.value().orBefore(urgency);
        return null;
    }

    @Override
    public @Nullable Void doubtRank(Conclusion.DoubtRank said) {

        return null;
    }

    @Override
    public @Nullable Void givePlace(Conclusion.GivePlace said) {
        place = said.value().orBefore(place);
        return null;
    }

    @Override
    public @Nullable Void mustNotHappen(Conclusion.MustNotHappen said) {
        return null;
    }
}
