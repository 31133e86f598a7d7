package io.gapwise.site.initiatives;

import io.gapwise.service.initiatives.Initiative;
import io.gapwise.service.initiatives.Initiatives;
import java.util.List;
import org.springframework.stereotype.Component;

/** Finds for other pages what was decided, so that they can lead to it. */
@Component("decisions")
public final class Decisions {

    private final Initiatives initiatives;

    Decisions(Initiatives initiatives) {
        this.initiatives = initiatives;
    }

    /** Lists what was decided on an answer, the oldest first. */
    public List<Initiative> ofAnswer(String answer) {
        return initiatives.ofRecommendation(answer);
    }

    /** Lists what was decided on the answers of a case, the oldest first. */
    public List<Initiative> ofCase(String caseId) {
        return initiatives.ofCase(caseId);
    }
}
