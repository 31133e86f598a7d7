package io.gapwise.insight.change;

import io.gapwise.core.advice.Advice;
import io.gapwise.core.advice.Reason;
import io.gapwise.core.cases.CaseAnswers;
import io.gapwise.core.cases.Evidence;
import io.gapwise.core.cases.GapCase;
import io.gapwise.core.cases.Property;
import io.gapwise.insight.claims.Claim;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Compares the recommendations for two cases, or for one case before and after some answers changed.
 *
 * @param changes the answers that differ, in contract order
 * @param gained the conclusions that only the second case gets, such as {@code method:COACHING}
 * @param lost the conclusions that only the first case gets
 * @param moved the methods that both cases get, but with another place or fit
 * @param cautions the cautions that only one of the cases gets, in the words of the rules
 * @param questions the contract paths of the questions that only one of the cases gets
 */
public record WhatIf(
        List<AnswerChange> changes,
        List<String> gained,
        List<String> lost,
        List<Moved> moved,
        Differing cautions,
        Differing questions) {

    /** The answer behind which the contract has the statements. */
    private static final String BEFORE_STATEMENTS = "evidence.heard";

    public WhatIf {
        changes = List.copyOf(changes);
        gained = List.copyOf(gained);
        lost = List.copyOf(lost);
        moved = List.copyOf(moved);
    }

    /** Holds the place of a method, counted from 1, and its fit, in both cases. */
    public record Moved(String method, int fromPlace, int toPlace, int fromFit, int toFit) {}

    /** Lists what only the second case gets, and what only the first gets. */
    public record Differing(List<String> gained, List<String> lost) {

        public Differing {
            gained = List.copyOf(gained);
            lost = List.copyOf(lost);
        }

        private static Differing between(List<String> before, List<String> after) {
            return new Differing(without(after, before), without(before, after));
        }

        private static List<String> without(List<String> all, List<String> others) {
            return all.stream().filter(each -> !others.contains(each)).toList();
        }
    }

    public static WhatIf between(GapCase one, Advice oneAdvice, GapCase other, Advice otherAdvice) {
        Differing concluded = Differing.between(conclusions(oneAdvice), conclusions(otherAdvice));
        return new WhatIf(
                changes(one, other),
                concluded.gained(),
                concluded.lost(),
                moved(oneAdvice.methods(), otherAdvice.methods()),
                Differing.between(cautions(oneAdvice), cautions(otherAdvice)),
                Differing.between(questions(oneAdvice), questions(otherAdvice)));
    }

    /** Lists the answers that differ, in contract order. */
    public static List<AnswerChange> changes(GapCase one, GapCase other) {
        List<AnswerChange> changes = new ArrayList<>();
        for (Property property : Property.sent()) {
            Object from = CaseAnswers.sent(property.read(one));
            Object to = CaseAnswers.sent(property.read(other));
            if (!Objects.equals(from, to)) {
                changes.add(new AnswerChange(property.path(), from, to));
            }
            if (property.path().equals(BEFORE_STATEMENTS)) {
                statements(one, other).ifPresent(changes::add);
            }
        }
        return changes;
    }

    private static Optional<AnswerChange> statements(GapCase one, GapCase other) {
        Object from = CaseAnswers.sent(one.evidence().statements());
        Object to = CaseAnswers.sent(other.evidence().statements());
        return Objects.equals(from, to)
                ? Optional.empty()
                : Optional.of(new AnswerChange(Evidence.STATEMENTS, from, to));
    }

    private static List<String> conclusions(Advice advice) {
        return Stream.of(
                        Stream.of(claim(Claim.Kind.VERDICT, advice.verdict().value())),
                        Stream.of(claim(Claim.Kind.ALIGNMENT, advice.alignment().value())),
                        advice.causes().stream().map(each -> claim(Claim.Kind.CAUSE, each.cause())),
                        advice.discounted().stream().map(each -> claim(Claim.Kind.DISCOUNTED, each.cause())),
                        advice.remedies().stream().map(each -> claim(Claim.Kind.REMEDY, each.remedy())),
                        advice.methods().stream().map(each -> claim(Claim.Kind.METHOD, each.method())),
                        advice.excluded().stream().map(each -> claim(Claim.Kind.EXCLUSION, each.method())),
                        advice.measures().stream()
                                .map(each -> new Claim(Claim.Kind.MEASURE, String.valueOf(each.level())).text())
                                .distinct())
                .flatMap(each -> each)
                .toList();
    }

    private static List<String> cautions(Advice advice) {
        return advice.cautions().stream().map(Reason::text).toList();
    }

    private static List<String> questions(Advice advice) {
        return advice.questions().stream().map(Advice.Question::field).toList();
    }

    private static String claim(Claim.Kind kind, Enum<?> word) {
        return new Claim(kind, word.name()).text();
    }

    private static List<Moved> moved(List<Advice.MethodAdvised> before, List<Advice.MethodAdvised> after) {
        List<Moved> moved = new ArrayList<>();
        for (int from = 0; from < before.size(); from++) {
            for (int to = 0; to < after.size(); to++) {
                Advice.MethodAdvised one = before.get(from);
                Advice.MethodAdvised other = after.get(to);
                if (one.method() == other.method() && (from != to || one.fit() != other.fit())) {
                    moved.add(new Moved(one.method().name(), from + 1, to + 1, one.fit(), other.fit()));
                }
            }
        }
        return moved;
    }
}
