package io.gapwise.insight.mutation;

import io.gapwise.core.cases.CaseAnswers;
import io.gapwise.core.cases.GapCase;
import io.gapwise.core.evaluation.Evaluator;
import io.gapwise.core.followup.FollowUp;
import io.gapwise.core.priority.Standing;
import io.gapwise.core.ruleset.FlatFact;
import io.gapwise.core.ruleset.Rule;
import io.gapwise.core.ruleset.Slot;
import io.gapwise.core.ruleset.Subject;
import io.gapwise.insight.checking.CaseRun;
import io.gapwise.insight.rulecases.GivenAnswer;
import io.gapwise.insight.rulecases.KnownBeside;
import io.gapwise.insight.rulecases.RuleCase;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes the cases that differ in a few answers from one case, which mostly is a rule's own. */
final class NearCases {

    private final Rule rule;
    private final GapCase gapCase;
    private final GivenAnswer given;
    private final KnownBeside known;
    private final Evaluator evaluator;
    private final AnswerValues values;
    private final Map<OneAnswer, Nearby> alone = new LinkedHashMap<>();

    NearCases(Rule rule, RuleCase own, Evaluator evaluator, AnswerValues values) {
        this(rule, own.speaks(), own.given(), own.known(), evaluator, values);
    }

    NearCases(
            Rule rule,
            GapCase gapCase,
            GivenAnswer given,
            KnownBeside known,
            Evaluator evaluator,
            AnswerValues values) {
        this.rule = rule;
        this.gapCase = gapCase;
        this.given = given;
        this.known = known;
        this.evaluator = evaluator;
        this.values = values;
    }

    /** Returns the case as it is. */
    Nearby own() {
        return nearby(List.of(), gapCase, known);
    }

    /** Returns every case that differs in one answer, with the change that makes it. */
    Map<OneAnswer, Nearby> alone() {
        if (alone.isEmpty()) {
            for (Slot slot : Slot.askable(rule.stage())) {
                Object present = slot.property().read(record(slot));
                for (Object value : slot.path().equals("title") ? List.<Object>of() : values.of(slot, present)) {
                    OneAnswer change = new OneAnswer(slot, value);
                    with(List.of(change)).ifPresent(made -> alone.put(change, made));
                }
            }
        }
        return alone;
    }

    /** Returns the case with these changes, or nothing where the contract has no such case. */
    Optional<Nearby> with(List<OneAnswer> changes) {
        GapCase changed = gapCase;
        KnownBeside knownThen = known;
        try {
            for (OneAnswer change : changes) {
                Slot slot = change.slot();
                if (slot.subject() == Subject.GAP_CASE) {
                    changed = CaseAnswers.with(changed, slot.property(), change.value());
                } else {
                    knownThen = with(knownThen, slot, change.value());
                }
            }
        } catch (IllegalArgumentException | IllegalStateException refused) {
            return Optional.empty();
        }
        return Optional.of(nearby(changes, changed, knownThen));
    }

    /** Returns a case that stands for itself. */
    Nearby whole(Map<String, Object> answers, GapCase of) {
        CaseRun.Outcome outcome =
                CaseRun.Outcome.of(of, rule.name(), GivenAnswer.AS_TODAY, KnownBeside.NOTHING, evaluator);
        return new Nearby(List.of(), answers, of, GivenAnswer.AS_TODAY, KnownBeside.NOTHING, outcome, read(outcome));
    }

    private Nearby nearby(List<OneAnswer> made, GapCase changed, KnownBeside knownThen) {
        CaseRun.Outcome outcome = CaseRun.Outcome.of(changed, rule.name(), given, knownThen, evaluator);
        return new Nearby(made, null, changed, given, knownThen, outcome, read(outcome));
    }

    private @Nullable FlatFact read(CaseRun.Outcome outcome) {
        return outcome.readBy(rule.stage()).orElse(null);
    }

    private Record record(Slot slot) {
        return slot.subject() == Subject.GAP_CASE
                ? gapCase
                : known.of(slot.subject()).orElseThrow();
    }

    private static KnownBeside with(KnownBeside known, Slot slot, @Nullable Object value) {
        FollowUp followUp = known.followUp();
        Standing standing = known.standing();
        return slot.subject() == Subject.FOLLOW_UP
                ? new KnownBeside(CaseAnswers.with(followUp, slot.property(), value), standing)
                : new KnownBeside(followUp, CaseAnswers.with(standing, slot.property(), value));
    }

    static List<OneAnswer> both(List<OneAnswer> some, OneAnswer one) {
        List<OneAnswer> both = new ArrayList<>(some);
        both.removeIf(change -> change.slot().equals(one.slot()));
        both.add(one);
        return both;
    }
}
