package io.gapwise.site.plans;

import io.gapwise.site.plans.chart.Grouping;
import io.gapwise.site.plans.chart.Lane;
import io.gapwise.site.plans.chart.Loads;
import java.util.List;

/**
 * Holds everything that the page of a plan shows of a version.
 *
 * @param fits whether there is a plan
 * @param enough says of more of which means alone there would be one; empty where that is not so
 * @param reached says how far each goal is reached, the most important first
 * @param unknown lists what nobody has said of what is in the plan
 */
record ShownPlan(
        String sentence,
        boolean fits,
        String enough,
        List<String> reached,
        List<ShownChange> changes,
        int kept,
        Grouping grouping,
        List<Lane> lanes,
        List<In> in,
        List<Out> out,
        List<Loads.Kind> loads,
        List<String> periods,
        List<String> more,
        List<Hand> hands,
        List<Unknown> unknown) {

    /**
     * Holds something that is in the plan.
     *
     * @param there whether it is a candidate of the plan as it stands, so that it has a page
     */
    record In(
            String candidate,
            String title,
            boolean there,
            String when,
            String kind,
            boolean mandatory,
            List<String> takes,
            String reaches,
            List<String> why) {}

    /** Holds something that is left out. */
    record Out(String candidate, String title, boolean there, List<String> takes, String why) {}

    /** Holds a decision by hand with what it costs. */
    record Hand(String candidate, String what, List<String> costs) {}

    /** Holds something that nobody has said, of some candidates. */
    record Unknown(String what, List<Named> candidates, int more) {}

    /** Names a candidate. */
    record Named(String candidate, String title) {}
}
