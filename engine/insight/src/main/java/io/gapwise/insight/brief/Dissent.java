package io.gapwise.insight.brief;

import io.gapwise.core.cases.Cause;
import io.gapwise.core.cases.GapCase;
import io.gapwise.core.cases.Stated;
import io.gapwise.core.cases.StatedBy;
import io.gapwise.core.cases.Statement;
import io.gapwise.core.wording.VocabularyTexts;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Says who sees a cause otherwise, so that no answer reads as if all had agreed. */
public final class Dissent {

    private Dissent() {}

    /** Returns one sentence about those who say that a cause is not there; empty where nobody does. */
    public static Optional<String> from(GapCase gapCase, Cause cause, Locale language) {
        List<Statement> statements = gapCase.evidence().statements();
        if (statements == null) {
            return Optional.empty();
        }
        VocabularyTexts texts = VocabularyTexts.in(language);
        return Arrays.stream(StatedBy.values())
                .filter(group -> statements.stream()
                        .anyMatch(said -> said.by() == group
                                && said.says() == Stated.ABSENT
                                && said.obstacle().cause() == cause))
                .map(group -> texts.text("dissent.by." + group.name()))
                .reduce((one, other) -> texts.text("dissent.and", one, other))
                .map(groups -> texts.text("dissent", groups));
    }
}
