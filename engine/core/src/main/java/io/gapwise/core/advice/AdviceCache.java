package io.gapwise.core.advice;

import io.gapwise.core.cases.GapCase;
import io.gapwise.core.cases.Property;
import io.gapwise.core.ruleset.Rule;
import io.gapwise.core.ruleset.RuleSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Keeps the latest answers so that equal cases are evaluated once, because the same gap is often sent for hundreds of
 * people. Two cases count as equal if they agree in everything that the rules can read, and in which fields are answered;
 * what the case is called and the sender's own id, for example, make no difference. When the cache is full, it drops the older
 * half. It is safe for use by many threads.
 *
 * @param <A> advice as it is written
 */
public final class AdviceCache<A> {

    private static final int HALF = 1_000;
    private static final List<String> OWN = List.of("title", "reference", "desired", "actual");

    private static final List<Property> OF_OWN = Property.sent().stream()
            .filter(property -> OWN.contains(property.path()))
            .toList();

    private final List<Property> readOfOwn;
    private volatile Map<List<Object>, A> lately = new ConcurrentHashMap<>();
    private volatile Map<List<Object>, A> before = Map.of();

    public AdviceCache(RuleSet rules) {
        readOfOwn = OF_OWN.stream()
                .filter(property -> rules.rules().stream().anyMatch(rule -> reads(rule, property.path())))
                .toList();
    }

    /** Returns the answer that an equal case got earlier, or else what {@code advise} answers now. */
    public A answer(GapCase gapCase, Function<GapCase, A> advise) {
        List<Object> seen = seen(gapCase);
        A known = lately.get(seen);
        if (known == null) {
            known = before.get(seen);
            if (known == null) {
                known = advise.apply(gapCase);
            }
            remember(seen, known);
        }
        return known;
    }

    private void remember(List<Object> seen, A answer) {
        if (lately.size() >= HALF) {
            before = lately;
            lately = new ConcurrentHashMap<>();
        }
        lately.put(seen, answer);
    }

    /** Lists what the rules can read, and which other fields are answered, because nobody is asked about these. */
    private List<Object> seen(GapCase gapCase) {
        List<Object> seen = new ArrayList<>(Arrays.asList(
                gapCase.requestedSolution(),
                gapCase.goal(),
                gapCase.gap(),
                gapCase.obstacles(),
                gapCase.evidence(),
                gapCase.audience(),
                gapCase.setting()));
        OF_OWN.forEach(property -> seen.add(property.read(gapCase) != null));
        readOfOwn.forEach(property -> seen.add(property.read(gapCase)));
        return seen;
    }

    private static boolean reads(Rule rule, String path) {
        return rule.condition().tests().anyMatch(test -> test.slot().path().equals(path))
                || rule.calls().stream()
                        .flatMap(call -> call.arguments().stream())
                        .anyMatch(argument -> argument instanceof String text && text.contains(path + "}"));
    }
}
