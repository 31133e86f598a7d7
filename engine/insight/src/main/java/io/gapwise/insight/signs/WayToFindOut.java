package io.gapwise.insight.signs;

import io.gapwise.core.cases.EvidenceSource;
import io.gapwise.core.cases.StatedBy;
import java.util.List;

/**
 * Describes a cheap way to settle whether an obstacle is there.
 *
 * @param by who is asked or looked at; the analyst where nobody has to be asked
 * @param shows what the finding rests on then
 * @param minutes about how long it takes the analyst
 * @param voices whether a link to that group does it
 */
public record WayToFindOut(
        String id,
        StatedBy by,
        EvidenceSource shows,
        int minutes,
        SignText does,
        List<String> sources,
        boolean voices) {

    public WayToFindOut {
        sources = List.copyOf(sources);
    }
}
