package io.gapwise.service.recommendations;

import io.gapwise.service.access.Callers;
import io.gapwise.service.once.KeptAnswers;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Forgets the answers that were kept for requests which are sent again, where they tell of a case that is erased. */
@Component
class KeptAnswerTraces implements CaseTraces {

    private final KeptAnswers kept;
    private final Recommendations recommendations;

    KeptAnswerTraces(KeptAnswers kept, Recommendations recommendations) {
        this.kept = kept;
        this.recommendations = recommendations;
    }

    @Override
    public Kind kind() {
        return Kind.KEPT_ANSWERS;
    }

    @Override
    public int forget(String caseId) {
        List<String> names = new ArrayList<>(List.of(caseId));
        recommendations.standings(caseId).forEach(answer -> names.add(answer.publicId()));
        return kept.forget(Callers.tenant(), names);
    }
}
