package io.gapwise.engine.findings;

import io.gapwise.engine.cases.Remedy;
import io.gapwise.engine.cases.Words;
import java.util.Set;

/** The non-training remedies advised. */
public record Remedies(Set<Remedy> advised) {

    public Remedies {
        advised = Words.ordered(Remedy.class, advised);
    }
}
