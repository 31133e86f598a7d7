package io.gapwise.core.findings;

import io.gapwise.core.cases.Answer;
import io.gapwise.core.cases.Method;
import io.gapwise.core.cases.Words;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Holds the learning methods that are advised and those that are excluded.
 *
 * @param best the advised method that ranks first; null where none is advised
 * @param formal whether a formal programme is among the three that rank first
 */
public record Methods(
        Set<Method> advised, Set<Method> excluded, @Nullable Method best, Answer formal) {

    private static final int LEADING = 3;

    public Methods {
        advised = Words.ordered(Method.class, advised);
        excluded = Words.ordered(Method.class, excluded);
    }

    public static Methods ranked(List<Method> bestFirst, Set<Method> excluded) {
        boolean formal = false;
        for (int i = 0; i < Math.min(LEADING, bestFirst.size()); i++) {
            formal |= bestFirst.get(i).formal();
        }
        return new Methods(
                bestFirst.isEmpty() ? Set.of() : EnumSet.copyOf(bestFirst),
                excluded,
                bestFirst.isEmpty() ? null : bestFirst.get(0),
                formal ? Answer.YES : Answer.NO);
    }
}
