package io.gapwise.service.asking;

import io.gapwise.insight.brief.Brief;
import io.gapwise.insight.brief.BriefWriter;
import io.gapwise.service.problems.NotHere;
import io.gapwise.service.problems.Refusal;
import io.gapwise.service.recommendations.Recall;
import io.gapwise.service.recommendations.Stored;
import io.gapwise.service.recommendations.Told;
import java.util.List;
import org.springframework.stereotype.Component;

/** Puts stored answers on one page, and finds out how firm they are where the rules that gave them can still be asked. */
@Component
public final class StoredBriefs {

    private final Stored stored;
    private final Recall recall;
    private final Askings askings;

    StoredBriefs(Stored stored, Recall recall, Askings askings) {
        this.stored = stored;
        this.recall = recall;
        this.askings = askings;
    }

    /** The answer as it is stored, on one page. */
    public Brief of(String id) throws NotHere, Refusal {
        Told told = stored.of(id);
        Pivots pivots = pivots(id);
        return pivots.asked()
                ? BriefWriter.of(told.gapCase(), told.advice(), pivots.found())
                : BriefWriter.withoutPivots(told.gapCase(), told.advice());
    }

    /** What the verdict hangs on; a refusal to be asked is part of the answer here, and ends nothing. */
    public Pivots pivots(String id) throws NotHere {
        try {
            Recall.Recalled asked = recall.of(id);
            return new Pivots(askings.of(asked.advisor()).changes().pivots(asked.gapCase()), null);
        } catch (Refusal refusal) {
            return new Pivots(List.of(), refusal.kind());
        }
    }
}
