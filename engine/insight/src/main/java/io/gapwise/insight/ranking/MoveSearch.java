package io.gapwise.insight.ranking;

import io.gapwise.core.advice.Advisor;
import io.gapwise.core.cases.CaseAnswers;
import io.gapwise.core.cases.GapCase;
import io.gapwise.core.evaluation.Evaluator;
import io.gapwise.core.evaluation.RuleSetFault;
import io.gapwise.core.findings.Findings;
import io.gapwise.core.priority.PlaceValue;
import io.gapwise.core.priority.Standing;
import io.gapwise.core.ruleset.RuleSet;
import io.gapwise.core.ruleset.Slot;
import io.gapwise.core.ruleset.Stage;
import io.gapwise.core.ruleset.Subject;
import io.gapwise.insight.change.Alternatives;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the single changes that would give a case another place, by weighing it with each of them. Tried is everything
 * that rules of priority and of the place read and somebody sends, with every value that makes a difference to them.
 */
final class MoveSearch {

    private static final List<Stage> STAGES = List.of(Stage.PRIORITY, Stage.PLACE);

    private final Evaluator evaluator;
    private final Alternatives alternatives;
    private final List<Slot> ofStanding;
    private final List<Slot> ofCase;

    MoveSearch(Advisor advisor) {
        evaluator = advisor.evaluator();
        alternatives = new Alternatives(advisor.ruleSet(), STAGES);
        ofStanding = read(advisor.ruleSet(), Subject.STANDING);
        ofCase = read(advisor.ruleSet(), Subject.GAP_CASE);
    }

    private static List<Slot> read(RuleSet rules, Subject subject) {
        List<Slot> read = STAGES.stream()
                .flatMap(stage -> rules.rules(stage).stream())
                .flatMap(rule -> rule.condition().tests())
                .map(test -> test.slot())
                .toList();
        return Slot.of(subject).stream()
                .filter(slot -> !slot.property().ready() && read.contains(slot))
                .toList();
    }

    /** Returns the changes, those of the standing first, in contract order. */
    List<Move> of(CaseToRank ranked, PlaceValue place) {
        GapCase gapCase = ranked.gapCase();
        Findings stored = Advisor.concluded(gapCase, ranked.answer());
        Stream<Move> moves = ofStanding.stream()
                .flatMap(slot -> moves(
                        slot,
                        ranked.standing(),
                        place,
                        changed -> Optional.of(
                                evaluator.priority(gapCase, stored, changed).place()))
                        .stream());
        // Another answer to the case may change its recommendation. That shows only where today's rules gave it.
        return stored.equals(today(gapCase).orElse(null))
                ? Stream.concat(moves, movesOfCase(ranked, place)).toList()
                : moves.toList();
    }

    private Stream<Move> movesOfCase(CaseToRank ranked, PlaceValue place) {
        Standing standing = ranked.standing();
        return ofCase.stream()
                .flatMap(slot -> moves(
                        slot,
                        ranked.gapCase(),
                        place,
                        changed -> today(changed)
                                .map(findings -> evaluator
                                        .priority(changed, findings, standing)
                                        .place()))
                        .stream());
    }

    private Optional<Findings> today(GapCase gapCase) {
        try {
            return Optional.of(evaluator.evaluate(gapCase).findings());
        } catch (RuleSetFault fault) {
            return Optional.empty();
        }
    }

    /** Returns one move for each other place that a change of this slot leads to. */
    private <R extends Record> List<Move> moves(
            Slot slot, R sent, PlaceValue place, Function<R, Optional<PlaceValue>> placed) {
        Object now = slot.property().read(sent);
        Map<PlaceValue, List<@Nullable Object>> byPlace = new EnumMap<>(PlaceValue.class);
        for (Object other : alternatives.to(slot, now)) {
            placed.apply(CaseAnswers.with(sent, slot.property(), other))
                    .filter(then -> then != place)
                    .ifPresent(then -> byPlace.computeIfAbsent(then, none -> new ArrayList<>())
                            .add(CaseAnswers.sent(other)));
        }
        return byPlace.entrySet().stream()
                .map(each -> new Move(slot.qualifiedPath(), CaseAnswers.sent(now), each.getValue(), each.getKey()))
                .toList();
    }
}
