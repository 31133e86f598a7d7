package io.gapwise.core.findings;

import io.gapwise.core.cases.Answer;
import io.gapwise.core.cases.Method;
import io.gapwise.core.cases.Words;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Holds the learning methods that are advised, those that something speaks for but more against, and those that are
 * excluded.
 *
 * @param best the advised method that ranks first; null where none is advised
 * @param formal whether a formal programme is among the three advised methods that rank first
 * @param anyFits whether more speaks for than against one of them; otherwise the least unfit is advised alone
 */
public record Methods(
        Set<Method> advised,
        Set<Method> considered,
        Set<Method> excluded,
        @Nullable Method best,
        Answer formal,
        Answer anyFits) {

    private static final int LEADING = 3;

    public Methods {
        advised = Words.ordered(Method.class, advised);
        considered = Words.ordered(Method.class, considered);
        excluded = Words.ordered(Method.class, excluded);
    }

    /**
     * Divides the ranked methods into those that are advised and those that are only considered.
     *
     * @param needed whether the verdict needs a method, so that the first of the others is advised where none fits
     */
    public static Methods of(Ranking<Method> ranking, boolean needed) {
        List<Method> advised = advised(ranking, needed);
        Set<Method> considered = EnumSet.noneOf(Method.class);
        considered.addAll(ranking.bestFirst());
        considered.removeAll(advised);
        boolean fits = !advised.isEmpty() && ranking.sum(advised.get(0)) > 0;
        return new Methods(
                Set.copyOf(advised),
                considered,
                ranking.excluded(),
                advised.isEmpty() ? null : advised.get(0),
                advised.stream().limit(LEADING).anyMatch(Method::formal) ? Answer.YES : Answer.NO,
                fits ? Answer.YES : Answer.NO);
    }

    private static List<Method> advised(Ranking<Method> ranking, boolean needed) {
        List<Method> ranked = ranking.bestFirst();
        List<Method> fitting =
                ranked.stream().filter(method -> ranking.sum(method) > 0).toList();
        return fitting.isEmpty() && needed ? ranked.stream().limit(1).toList() : fitting;
    }
}
