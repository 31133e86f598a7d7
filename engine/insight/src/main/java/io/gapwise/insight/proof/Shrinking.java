package io.gapwise.insight.proof;

import io.gapwise.core.cases.Evidence;
import io.gapwise.core.evaluation.Evaluator;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Leaves answers out of a case as long as it still shows what it is to show, by the engine that answers cases. What can be
 * left out depends on the order in which it is tried, so two orders are tried and the smaller case is taken.
 */
final class Shrinking {

    private final Evaluator evaluator;

    Shrinking(Evaluator evaluator) {
        this.evaluator = evaluator;
    }

    /** Returns a case in which no answer, no word of a set and no statement can be left out. */
    TriedCase smallest(TriedCase shown, Predicate<TriedCase> shows) {
        TriedCase forwards = inOrder(shown, shows, false);
        if (forwards.size() <= 1) {
            return forwards;
        }
        TriedCase backwards = inOrder(shown, shows, true);
        return backwards.size() < forwards.size() ? backwards : forwards;
    }

    private TriedCase inOrder(TriedCase shown, Predicate<TriedCase> shows, boolean backwards) {
        TriedCase least = withoutMany(shown, shows);
        List<String> paths = new ArrayList<>(least.answers().keySet());
        paths.remove(TriedCase.TITLE);
        if (backwards) {
            Collections.reverse(paths);
        }
        for (String path : paths) {
            Map<String, Object> without = new LinkedHashMap<>(least.answers());
            without.remove(path);
            TriedCase tried = TriedCase.of(without, evaluator);
            least = shows.test(tried) ? tried : withFewerWords(least, path, shows);
        }
        return least;
    }

    /** Leaves out halves and quarters of the answers first, since most cases that are found have many too many. */
    private TriedCase withoutMany(TriedCase shown, Predicate<TriedCase> shows) {
        TriedCase least = shown;
        for (int many = least.answers().size() / 2; many >= 3; many /= 2) {
            List<String> paths = new ArrayList<>(least.answers().keySet());
            paths.remove(TriedCase.TITLE);
            for (int from = 0; from < paths.size(); from += many) {
                Map<String, Object> without = new LinkedHashMap<>(least.answers());
                without.keySet().removeAll(paths.subList(from, Math.min(from + many, paths.size())));
                TriedCase tried = TriedCase.of(without, evaluator);
                least = shows.test(tried) ? tried : least;
            }
        }
        return least;
    }

    private TriedCase withFewerWords(TriedCase least, String path, Predicate<TriedCase> shows) {
        TriedCase fewer = least;
        if (least.answers().get(path) instanceof List<?> words) {
            for (Object word : words) {
                List<Object> others = new ArrayList<>((List<?>) fewer.answers().get(path));
                others.remove(word);
                if (others.isEmpty() && path.equals(Evidence.STATEMENTS)) {
                    continue;
                }
                Map<String, Object> with = new LinkedHashMap<>(fewer.answers());
                with.put(path, others);
                TriedCase tried = TriedCase.of(with, evaluator);
                fewer = shows.test(tried) ? tried : fewer;
            }
        }
        return path.equals(Evidence.STATEMENTS) ? withShorterStatements(fewer, shows) : fewer;
    }

    /** Leaves out of each statement what shows it and of how many it is true. */
    private TriedCase withShorterStatements(TriedCase least, Predicate<TriedCase> shows) {
        TriedCase shorter = least;
        int statements = ((List<?>) least.answers().get(Evidence.STATEMENTS)).size();
        for (int i = 0; i < statements; i++) {
            for (String member : List.of("share", "shownBy")) {
                List<Object> said = new ArrayList<>((List<?>) shorter.answers().get(Evidence.STATEMENTS));
                Map<Object, Object> without = new LinkedHashMap<>((Map<?, ?>) said.get(i));
                if (without.remove(member) != null) {
                    said.set(i, without);
                    Map<String, Object> with = new LinkedHashMap<>(shorter.answers());
                    with.put(Evidence.STATEMENTS, said);
                    TriedCase tried = TriedCase.of(with, evaluator);
                    shorter = shows.test(tried) ? tried : shorter;
                }
            }
        }
        return shorter;
    }
}
