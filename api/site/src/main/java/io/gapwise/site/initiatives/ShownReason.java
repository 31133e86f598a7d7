package io.gapwise.site.initiatives;

import io.gapwise.core.advice.Reason;
import java.util.List;

/**
 * Holds a reason as a page shows it.
 *
 * @param english whether its text is in English although the page is not
 * @param facts what it rests on
 */
record ShownReason(String text, boolean english, List<Line> facts, String source, String rule) {

    ShownReason {
        facts = List.copyOf(facts);
    }

    /**
     * Holds something that is known.
     *
     * @param from where it comes from; empty where nobody needs to know
     */
    record Line(String label, String value, String from) {

        static Line of(String label, String value) {
            return new Line(label, value, "");
        }
    }

    static ShownReason of(Reason reason, boolean english, FactLines facts) {
        return new ShownReason(reason.text(), english, facts.of(reason.facts()), reason.source(), reason.rule());
    }
}
