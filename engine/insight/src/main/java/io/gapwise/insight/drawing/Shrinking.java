package io.gapwise.insight.drawing;

import io.gapwise.core.cases.Evidence;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Leaves answers out of a case as long as it still shows what it is to show, by the engine that answers cases. What can be
 * left out depends on the order in which it is tried, so two orders are tried and the smaller case is taken.
 *
 * @param <T> a case with what the engine made of it
 */
public final class Shrinking<T> {

    private static final String TITLE = "title";

    private final Function<Map<String, Object>, T> tried;
    private final Function<T, Map<String, Object>> answers;

    /**
     * @param tried asks the engine about a case with these answers, by contract path
     * @param answers returns the answers of a case that was tried
     */
    public Shrinking(Function<Map<String, Object>, T> tried, Function<T, Map<String, Object>> answers) {
        this.tried = tried;
        this.answers = answers;
    }

    /** Counts the answers of a case; the title does not count, and each statement does. */
    public static int size(Map<String, Object> answers) {
        int size = 0;
        for (Map.Entry<String, Object> answer : answers.entrySet()) {
            if (!answer.getKey().equals(TITLE)) {
                size += answer.getValue() instanceof List<?> list
                                && answer.getKey().equals(Evidence.STATEMENTS)
                        ? list.size()
                        : 1;
            }
        }
        return size;
    }

    private int sizeOf(T shown) {
        return size(answers.apply(shown));
    }

    /** Returns a case in which no answer, no word of a set and no statement can be left out. */
    public T smallest(T shown, Predicate<T> shows) {
        T forwards = inOrder(shown, shows, false);
        if (sizeOf(forwards) <= 1) {
            return forwards;
        }
        T backwards = inOrder(shown, shows, true);
        return sizeOf(backwards) < sizeOf(forwards) ? backwards : forwards;
    }

    private T inOrder(T shown, Predicate<T> shows, boolean backwards) {
        T least = withoutMany(shown, shows);
        List<String> paths = new ArrayList<>(answers.apply(least).keySet());
        paths.remove(TITLE);
        if (backwards) {
            Collections.reverse(paths);
        }
        for (String path : paths) {
            Map<String, Object> without = new LinkedHashMap<>(answers.apply(least));
            without.remove(path);
            T next = tried.apply(without);
            least = shows.test(next) ? next : withFewerWords(least, path, shows);
        }
        return least;
    }

    /** Leaves out halves and quarters of the answers first, since most cases that are found have many too many. */
    private T withoutMany(T shown, Predicate<T> shows) {
        T least = shown;
        for (int many = answers.apply(least).size() / 2; many >= 3; many /= 2) {
            List<String> paths = new ArrayList<>(answers.apply(least).keySet());
            paths.remove(TITLE);
            for (int from = 0; from < paths.size(); from += many) {
                Map<String, Object> without = new LinkedHashMap<>(answers.apply(least));
                without.keySet().removeAll(paths.subList(from, Math.min(from + many, paths.size())));
                T next = tried.apply(without);
                least = shows.test(next) ? next : least;
            }
        }
        return least;
    }

    private T withFewerWords(T least, String path, Predicate<T> shows) {
        T fewer = least;
        if (answers.apply(least).get(path) instanceof List<?> words) {
            for (Object word : words) {
                List<Object> others =
                        new ArrayList<>((List<?>) answers.apply(fewer).get(path));
                others.remove(word);
                if (others.isEmpty() && path.equals(Evidence.STATEMENTS)) {
                    continue;
                }
                Map<String, Object> with = new LinkedHashMap<>(answers.apply(fewer));
                with.put(path, others);
                T next = tried.apply(with);
                fewer = shows.test(next) ? next : fewer;
            }
        }
        return path.equals(Evidence.STATEMENTS) ? withShorterStatements(fewer, shows) : fewer;
    }

    /** Leaves out of each statement what shows it and of how many it is true. */
    private T withShorterStatements(T least, Predicate<T> shows) {
        T shorter = least;
        int statements = ((List<?>) answers.apply(least).get(Evidence.STATEMENTS)).size();
        for (int i = 0; i < statements; i++) {
            for (String member : List.of("share", "shownBy")) {
                List<Object> said =
                        new ArrayList<>((List<?>) answers.apply(shorter).get(Evidence.STATEMENTS));
                Map<Object, Object> without = new LinkedHashMap<>((Map<?, ?>) said.get(i));
                if (without.remove(member) != null) {
                    said.set(i, without);
                    Map<String, Object> with = new LinkedHashMap<>(answers.apply(shorter));
                    with.put(Evidence.STATEMENTS, said);
                    T next = tried.apply(with);
                    shorter = shows.test(next) ? next : shorter;
                }
            }
        }
        return shorter;
    }
}
