package io.gapwise.core.findings;

import io.gapwise.core.cases.Remedy;
import io.gapwise.core.cases.Words;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Holds the advised remedies other than training.
 *
 * @param first the advised remedy that ranks first; null where none is advised
 */
public record Remedies(Set<Remedy> advised, @Nullable Remedy first) {

    public Remedies {
        advised = Words.ordered(Remedy.class, advised);
    }

    /** Holds these remedies, of which the best comes first. */
    public static Remedies of(List<Remedy> bestFirst) {
        return new Remedies(Words.ordered(Remedy.class, bestFirst), bestFirst.isEmpty() ? null : bestFirst.get(0));
    }
}
