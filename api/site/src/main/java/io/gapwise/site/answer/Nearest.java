package io.gapwise.site.answer;

import io.gapwise.core.cases.GapCase;
import io.gapwise.core.cases.VerdictValue;
import io.gapwise.insight.change.Changes;
import io.gapwise.insight.change.NearestChoices;
import io.gapwise.insight.change.OpenAnswers;
import io.gapwise.insight.change.WayChoice;
import io.gapwise.insight.claims.Claim;
import io.gapwise.insight.logic.CaseLogic;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Holds the nearest other verdicts of a case.
 *
 * @param ways a few ways to each other verdict that was found
 * @param none the verdicts to which no way was found
 * @param exhausted whether there are provably no other ways with so few changes
 * @param within the number of changes that were tried at once
 */
record Nearest(Map<VerdictValue, List<WayChoice>> ways, List<VerdictValue> none, boolean exhausted, int within) {

    /** More ways than these to one verdict are not shown. */
    private static final int MOST = 3;

    static Nearest of(GapCase gapCase, VerdictValue now, Changes changes) {
        Map<VerdictValue, List<WayChoice>> ways = new LinkedHashMap<>();
        List<VerdictValue> none = new ArrayList<>();
        boolean exhausted = true;
        for (VerdictValue verdict : VerdictValue.values()) {
            if (verdict == now) {
                continue;
            }
            Claim wish = new Claim(Claim.Kind.VERDICT, verdict.name());
            NearestChoices found = changes.choices(gapCase, wish, OpenAnswers.actionable(), MOST);
            exhausted &= found.exhausted();
            if (found.found().isEmpty()) {
                none.add(verdict);
            } else {
                ways.put(verdict, found.found());
            }
        }
        return new Nearest(ways, none, exhausted, CaseLogic.MOST_CHANGES);
    }
}
