package io.gapwise.site.cases;

import io.gapwise.core.advice.Advice;
import io.gapwise.core.cases.CaseAnswers;
import io.gapwise.core.cases.Evidence;
import io.gapwise.core.cases.Property;
import io.gapwise.insight.change.AnswerChange;
import io.gapwise.insight.change.WhatIf;
import io.gapwise.service.recommendations.AnsweredCase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Compares two answered cases.
 *
 * @param changes the answers that differ
 * @param shared the answers that both cases give in the same way
 */
record CaseComparison(
        AnsweredCase one,
        AnsweredCase other,
        List<AnswerChange> changes,
        List<AnswerChange> shared,
        Group<Advice.CauseFound> causes,
        Group<Advice.RemedyAdvised> remedies,
        Group<Advice.MethodAdvised> methods,
        Group<Advice.MethodAdvised> considered,
        Group<Advice.MeasureAdvised> measures) {

    /** These properties identify a case, so differences in them do not count. */
    private static final Set<String> NAMES = Set.of("title", "reference");

    /** Pairs a conclusion that both cases have; the details of the two may still differ. */
    record Both<T>(T one, T other) {}

    /** Groups the conclusions of one kind, in the order in which they were given. */
    record Group<T>(List<T> one, List<T> other, List<Both<T>> both) {

        static <T> Group<T> of(List<T> one, List<T> other, Function<T, Object> key) {
            List<Both<T>> both = new ArrayList<>();
            for (T each : one) {
                find(other, key, key.apply(each)).ifPresent(same -> both.add(new Both<>(each, same)));
            }
            return new Group<>(without(one, other, key), without(other, one, key), both);
        }

        private static <T> Optional<T> find(List<T> all, Function<T, Object> key, Object wanted) {
            return all.stream().filter(each -> key.apply(each).equals(wanted)).findFirst();
        }

        private static <T> List<T> without(List<T> all, List<T> others, Function<T, Object> key) {
            return all.stream()
                    .filter(each -> find(others, key, key.apply(each)).isEmpty())
                    .toList();
        }

        public boolean differs() {
            return !one.isEmpty() || !other.isEmpty();
        }
    }

    static CaseComparison of(AnsweredCase one, AnsweredCase other) {
        Advice first = one.advice();
        Advice second = other.advice();
        List<AnswerChange> changes = WhatIf.between(one.gapCase(), first, other.gapCase(), second).changes().stream()
                .filter(change -> !NAMES.contains(change.path()))
                .toList();
        return new CaseComparison(
                one,
                other,
                changes,
                shared(one, other),
                Group.of(first.causes(), second.causes(), Advice.CauseFound::cause),
                Group.of(first.remedies(), second.remedies(), Advice.RemedyAdvised::remedy),
                Group.of(first.methods(), second.methods(), Advice.MethodAdvised::method),
                Group.of(first.considered(), second.considered(), Advice.MethodAdvised::method),
                Group.of(first.measures(), second.measures(), each -> List.of(each.level(), each.measure())));
    }

    private static List<AnswerChange> shared(AnsweredCase one, AnsweredCase other) {
        Stream<AnswerChange> answers = Property.sent().stream()
                .filter(property -> !NAMES.contains(property.path()))
                .flatMap(property ->
                        shared(property.path(), property.read(one.gapCase()), property.read(other.gapCase())));
        Stream<AnswerChange> said = shared(
                Evidence.STATEMENTS,
                one.gapCase().evidence().statements(),
                other.gapCase().evidence().statements());
        return Stream.concat(answers, said).toList();
    }

    private static Stream<AnswerChange> shared(String path, @Nullable Object one, @Nullable Object other) {
        Object answer = CaseAnswers.sent(one);
        return answer != null && answer.equals(CaseAnswers.sent(other))
                ? Stream.of(new AnswerChange(path, answer, answer))
                : Stream.of();
    }

    public boolean sameVerdict() {
        return one.advice().verdict().value() == other.advice().verdict().value();
    }

    public boolean sameRules() {
        return one.advice().ruleset().version().equals(other.advice().ruleset().version());
    }

    /** Says whether this program understands both cases completely. */
    public boolean whole() {
        return one.kept().whole() && other.kept().whole();
    }

    public boolean nothingShared() {
        return shared.isEmpty()
                && causes.both().isEmpty()
                && remedies.both().isEmpty()
                && methods.both().isEmpty()
                && considered.both().isEmpty()
                && measures.both().isEmpty();
    }
}
