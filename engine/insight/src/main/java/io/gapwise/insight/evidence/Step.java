package io.gapwise.insight.evidence;

import io.gapwise.core.cases.EvidenceSource;
import io.gapwise.core.cases.StatedBy;
import io.gapwise.insight.signs.WayToFindOut;
import java.util.List;

/**
 * Puts together what one visit, one link or one look at the records answers.
 *
 * @param by who is asked or looked at; the analyst where nobody has to be asked
 * @param shows what the findings rest on then
 * @param voices whether a link to that group does it
 * @param minutes about how long all of it takes
 * @param parts what is found out, what matters most first
 */
public record Step(StatedBy by, EvidenceSource shows, boolean voices, int minutes, List<Part> parts) {

    public Step {
        parts = List.copyOf(parts);
    }

    /**
     * Names a question that the step answers.
     *
     * @param field its contract path
     */
    public record Part(String field, WayToFindOut way) {}
}
