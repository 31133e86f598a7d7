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
        List<Method> ranked = ranking.bestFirst();
        List<Method> advised = advised(ranked, ranking, needed);
        Set<Method> considered = EnumSet.noneOf(Method.class);
        considered.addAll(ranked);
        considered.removeAll(advised);
        boolean fits = !advised.isEmpty() && ranking.sum(advised.get(0)) > 0;
        boolean formal = false;
        for (int i = 0; i < Math.min(LEADING, advised.size()); i++) {
            formal |= advised.get(i).formal();
        }
        return new Methods(
                Words.ordered(Method.class, advised),
                considered,
                ranking.excluded(),
                advised.isEmpty() ? null : advised.get(0),
                formal ? Answer.YES : Answer.NO,
                fits ? Answer.YES : Answer.NO);
    }

    /** Returns those for which more speaks than against them; they come first among all. */
    private static List<Method> advised(List<Method> ranked, Ranking<Method> ranking, boolean needed) {
        int fitting = 0;
        while (fitting < ranked.size() && ranking.sum(ranked.get(fitting)) > 0) {
            fitting++;
        }
        return ranked.subList(0, fitting == 0 && needed ? Math.min(1, ranked.size()) : fitting);
    }
}
