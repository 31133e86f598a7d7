package io.gapwise.site.plans;

import io.gapwise.practice.plan.Change;
import io.gapwise.practice.plan.PlanDifference;
import io.gapwise.site.SiteTexts;
import java.util.List;

/**
 * Says what became of a candidate from one plan to the next.
 *
 * @param what ADDED, DROPPED, STOPPED, GONE, MOVED or KEPT
 * @param told the same in words, with its periods
 * @param why the reason; empty where it is kept or gone
 */
record ShownChange(String candidate, String title, String what, String told, String why) {

    /** Lists the changes of a report; none where there was no earlier plan. What is kept stands at the end. */
    static List<ShownChange> of(PlanFacts facts, SiteTexts say) {
        PlanDifference difference = facts.report().difference();
        return difference == null ? List.of() : of(difference, facts, say);
    }

    static List<ShownChange> of(PlanDifference difference, PlanFacts facts, SiteTexts say) {
        List<ShownChange> all = difference.changes().stream()
                .map(change -> of(change, facts, say))
                .toList();
        return java.util.stream.Stream.concat(
                        all.stream().filter(change -> !change.kept()),
                        all.stream().filter(ShownChange::kept))
                .toList();
    }

    boolean kept() {
        return what.equals("KEPT");
    }

    private static ShownChange of(Change change, PlanFacts facts, SiteTexts say) {
        return change.match(new Change.Kinds<>(
                added -> shown(
                        change,
                        facts,
                        "ADDED",
                        say.text("plan.change.ADDED.told", facts.reasons().period(added.start())),
                        String.join("; ", facts.reasons().eachWhyIn(added.why()))),
                dropped -> {
                    String what = dropped.running() ? "STOPPED" : "DROPPED";
                    return shown(
                            change,
                            facts,
                            what,
                            say.text(
                                    "plan.change." + what + ".told",
                                    facts.reasons().period(dropped.start())),
                            facts.reasons().whyOut(dropped.why()));
                },
                gone -> shown(
                        change,
                        facts,
                        "GONE",
                        say.text("plan.change.GONE.told", facts.reasons().period(gone.start())),
                        ""),
                moved -> shown(
                        change,
                        facts,
                        "MOVED",
                        say.text(
                                "plan.change.MOVED.told",
                                facts.reasons().period(moved.from()),
                                facts.reasons().period(moved.to())),
                        facts.reasons().whyMoved(moved)),
                kept -> shown(
                        change,
                        facts,
                        "KEPT",
                        say.text("plan.change.KEPT.told", facts.reasons().period(kept.start())),
                        "")));
    }

    private static ShownChange shown(Change change, PlanFacts facts, String what, String told, String why) {
        return new ShownChange(change.candidate(), facts.reasons().title(change.candidate()), what, told, why);
    }
}
