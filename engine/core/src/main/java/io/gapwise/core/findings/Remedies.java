package io.gapwise.core.findings;

import io.gapwise.core.cases.Remedy;
import io.gapwise.core.cases.Words;
import java.util.Set;

/** Holds the advised remedies other than training. */
public record Remedies(Set<Remedy> advised) {

    public Remedies {
        advised = Words.ordered(Remedy.class, advised);
    }
}
