package io.gapwise.spark;

import io.gapwise.core.advice.Advice;
import io.gapwise.core.advice.Advice.MethodAdvised;
import io.gapwise.core.advice.Reason;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Lists what differs between two answers to the same case. A change is written as what changed, how, from what and to what.
 */
final class AdviceChange {

    /** Lists the conclusions of which is only said that they differ; their sentences make no difference. */
    private static final Map<String, BiPredicate<Advice, Advice>> PARTS = parts();

    private final List<String> changes = new ArrayList<>();
    private final Advice before;
    private final Advice after;

    private AdviceChange(Advice before, Advice after) {
        this.before = before;
        this.after = after;
    }

    /** Names the parts that can differ, in the order in which they are shown. */
    static List<String> partNames() {
        return List.copyOf(PARTS.keySet());
    }

    static String rows(String word) {
        return Spoken.word("rows", word, "", "");
    }

    /** Returns the words for a case that only one of the rule sets can answer. */
    static List<String> faults(String change) {
        return List.of(rows("cases"), rows("answered"), rows("changed"), Spoken.word("fault", change, "", ""));
    }

    static List<String> between(Advice before, Advice after) {
        return new AdviceChange(before, after).words();
    }

    private List<String> words() {
        turned("verdict", advice -> advice.verdict().value().name());
        turned("firstMethod", advice -> methods(advice).findFirst().orElse(""));
        sets(
                "cause",
                advice -> advice.causes().stream().map(found -> found.cause().name()));
        sets(
                "remedy",
                advice -> advice.remedies().stream()
                        .map(advised -> advised.remedy().name()));
        sets("method", AdviceChange::methods);
        boolean changed = !changes.isEmpty();
        PARTS.forEach((part, differs) -> {
            if (differs.test(before, after)) {
                changes.add(Spoken.word(part, "differs", "", ""));
            }
        });
        List<String> words = new ArrayList<>(List.of(rows("cases"), rows("answered"), rows(kind(changed))));
        words.addAll(changes);
        return words;
    }

    private String kind(boolean changed) {
        if (changed) {
            return "changed";
        } else if (!changes.isEmpty()) {
            return "otherwise";
        }
        return withoutVersion(before).equals(withoutVersion(after)) ? "unchanged" : "onlyWording";
    }

    private void turned(String what, Function<Advice, String> value) {
        String from = value.apply(before);
        String to = value.apply(after);
        if (!from.equals(to)) {
            changes.add(Spoken.word(what, "turned", from, to));
        }
    }

    private void sets(String what, Function<Advice, Stream<String>> words) {
        List<String> from = words.apply(before).toList();
        List<String> to = words.apply(after).toList();
        to.stream()
                .filter(word -> !from.contains(word))
                .forEach(word -> changes.add(Spoken.word(what, "gained", "", word)));
        from.stream()
                .filter(word -> !to.contains(word))
                .forEach(word -> changes.add(Spoken.word(what, "lost", word, "")));
    }

    private static Stream<String> methods(Advice advice) {
        return advice.methods().stream().map(advised -> advised.method().name());
    }

    private static Advice withoutVersion(Advice advice) {
        return new Advice(
                new Advice.RuleSetUsed(""),
                advice.verdict(),
                advice.alignment(),
                advice.causes(),
                advice.discounted(),
                advice.remedies(),
                advice.methods(),
                advice.considered(),
                advice.excluded(),
                advice.measures(),
                advice.cautions(),
                advice.questions());
    }

    private static Map<String, BiPredicate<Advice, Advice>> parts() {
        Map<String, BiPredicate<Advice, Advice>> parts = new LinkedHashMap<>();
        parts.put("alignment", differing(advice -> advice.alignment().value()));
        parts.put("confidence", differing(advice -> advice.verdict().confidence()));
        parts.put("conditional", differing(advice -> advice.verdict().conditional()));
        parts.put("formal", differing(advice -> advice.verdict().formal()));
        parts.put("support", AdviceChange::otherSupport);
        parts.put("ranking", AdviceChange::otherRanking);
        parts.put("discounted", differing(advice -> list(advice.discounted(), Advice.CauseDiscounted::cause)));
        parts.put("considered", differing(advice -> Set.copyOf(list(advice.considered(), MethodAdvised::method))));
        parts.put("excluded", differing(advice -> list(advice.excluded(), Advice.MethodExcluded::method)));
        parts.put(
                "measures",
                differing(advice -> list(advice.measures(), each -> List.of(each.level(), each.afterWeeks()))));
        parts.put("cautions", differing(advice -> list(advice.cautions(), Reason::rule)));
        parts.put(
                "questions",
                differing(advice -> list(advice.questions(), each -> List.of(each.field(), each.doubts()))));
        return parts;
    }

    private static BiPredicate<Advice, Advice> differing(Function<Advice, Object> value) {
        return (before, after) -> !value.apply(before).equals(value.apply(after));
    }

    /** Says whether a cause that both found is shown better by one. */
    private static boolean otherSupport(Advice before, Advice after) {
        return before.causes().stream()
                .anyMatch(found -> after.causes().stream()
                        .anyMatch(same -> same.cause() == found.cause() && same.support() != found.support()));
    }

    /** Says whether what both conclude stands in another order or fits otherwise. */
    private static boolean otherRanking(Advice before, Advice after) {
        return reordered(before, after, advice -> list(advice.causes(), Advice.CauseFound::cause))
                || reordered(before, after, advice -> list(advice.remedies(), Advice.RemedyAdvised::remedy))
                || reordered(before, after, advice -> list(advice.methods(), MethodAdvised::method))
                || refitted(before.methods(), after.methods())
                || refitted(before.considered(), after.considered());
    }

    private static boolean reordered(Advice before, Advice after, Function<Advice, List<Object>> words) {
        List<Object> from = new ArrayList<>(words.apply(before));
        List<Object> to = new ArrayList<>(words.apply(after));
        from.retainAll(words.apply(after));
        to.retainAll(words.apply(before));
        return !from.equals(to);
    }

    private static boolean refitted(List<MethodAdvised> before, List<MethodAdvised> after) {
        return before.stream()
                .anyMatch(
                        from -> after.stream().anyMatch(to -> to.method() == from.method() && to.fit() != from.fit()));
    }

    private static <T> List<Object> list(List<T> each, Function<T, Object> value) {
        return each.stream().map(value).toList();
    }
}
