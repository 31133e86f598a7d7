package io.gapwise.insight.signs;

import io.gapwise.core.cases.StatedBy;
import io.gapwise.core.cases.Words;
import java.util.List;
import java.util.Set;

/** Holds a question that opens a survey. It is about no obstacle: it says how much somebody can know. */
public record OpeningQuestion(String id, Set<StatedBy> of, List<String> sources, SignText asks, List<Answer> answers) {

    public OpeningQuestion {
        of = Words.ordered(StatedBy.class, of);
        sources = List.copyOf(sources);
        answers = List.copyOf(answers);
    }

    /**
     * Holds one answer that people can choose.
     *
     * @param impression whether somebody who says so has only an impression
     */
    public record Answer(String id, SignText text, boolean impression) {}
}
