package io.gapwise.insight.change;

import io.gapwise.core.cases.CaseAnswers;
import io.gapwise.core.cases.GapCase;
import io.gapwise.core.cases.Property;
import io.gapwise.core.evaluation.Evaluation;
import io.gapwise.core.evaluation.Evaluator;
import io.gapwise.core.evaluation.RuleSetFault;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Changes the same few answers of a case in every possible way, to find the ways that have a certain effect. */
final class WaySearch {

    private final Evaluator evaluator;
    private final Alternatives alternatives;
    private final GapCase gapCase;
    /** The answers that the solver proposes, by path. Each of these paths is changed in every way. */
    private final Map<String, @Nullable Object> proposed;

    private final List<Property> properties;

    WaySearch(Evaluator evaluator, Alternatives alternatives, GapCase gapCase, Map<String, @Nullable Object> proposed) {
        this.evaluator = evaluator;
        this.alternatives = alternatives;
        this.gapCase = gapCase;
        this.proposed = proposed;
        properties = proposed.keySet().stream()
                .map(path -> CaseAnswers.find(path).orElseThrow())
                .toList();
    }

    /** A case that differs from the one that the search began with. */
    private record Changed(GapCase gapCase, List<AnswerChange> changes) {

        Changed with(Property property, @Nullable Object from, @Nullable Object to) {
            List<AnswerChange> more = new ArrayList<>(changes);
            more.add(AnswerChange.of(property, from, to));
            return new Changed(CaseAnswers.with(gapCase, property, to), more);
        }
    }

    /** Returns the ways whose evaluation has the effect. */
    List<NearestChanges.Way> confirmed(Predicate<Evaluation> effect) {
        List<Changed> all = List.of(new Changed(gapCase, List.of()));
        for (Property property : properties) {
            all = all.stream()
                    .flatMap(changed -> changedIn(property, changed).stream())
                    .toList();
        }
        List<NearestChanges.Way> ways = new ArrayList<>();
        for (Changed changed : all) {
            evaluated(changed.gapCase())
                    .filter(effect)
                    .ifPresent(e -> ways.add(new NearestChanges.Way(
                            changed.changes(), e.verdict().value())));
        }
        return ways;
    }

    private List<Changed> changedIn(Property property, Changed changed) {
        Object given = property.read(gapCase);
        return others(property, given).stream()
                .map(other -> changed.with(property, given, other))
                .toList();
    }

    /**
     * Returns the other answers that are known, because nobody can bring it about that something is not known. Adds the
     * proposed answer where it is a set, because more than one word of a set may have to change.
     */
    private List<Object> others(Property property, @Nullable Object given) {
        List<Object> others = new ArrayList<>();
        for (Object other : alternatives.to(property, given)) {
            if (CaseAnswers.sent(other) != null) {
                others.add(other);
            }
        }
        if (property.kind() == Property.Kind.WORDS && proposed.get(property.path()) instanceof List<?> names) {
            Object set = CaseAnswers.wordsNamed(property, names);
            if (!others.contains(set) && !Objects.equals(set, given)) {
                others.add(set);
            }
        }
        return others;
    }

    private Optional<Evaluation> evaluated(GapCase changed) {
        try {
            return Optional.of(evaluator.evaluate(changed));
        } catch (RuleSetFault e) {
            return Optional.empty();
        }
    }
}
