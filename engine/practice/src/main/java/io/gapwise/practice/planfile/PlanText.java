package io.gapwise.practice.planfile;

import io.gapwise.practice.plan.Change;
import io.gapwise.practice.plan.HandCost;
import io.gapwise.practice.plan.LeftOut;
import io.gapwise.practice.plan.MoreMeans;
import io.gapwise.practice.plan.NoPlan;
import io.gapwise.practice.plan.Plan;
import io.gapwise.practice.plan.Planned;
import io.gapwise.practice.plan.Reached;
import io.gapwise.practice.plan.Usage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes a report for people to read, in one of the languages. */
public final class PlanText {

    private final PlanReport report;
    private final PlanWords words;
    private final ReasonText reasons;
    private final List<String> lines = new ArrayList<>();

    private PlanText(PlanReport report, Locale language) {
        this.report = report;
        this.words = PlanWords.in(language);
        this.reasons = new ReasonText(report.request(), words);
    }

    /** Returns the lines, each with its end. */
    public static String of(PlanReport report, Locale language) {
        PlanText text = new PlanText(report, language);
        report.result()
                .<Runnable>match(plan -> () -> text.plan(plan), none -> () -> text.none(none))
                .run();
        return text.lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    }

    private void say(String key, Object... values) {
        lines.add(words.say(key, values));
    }

    private void head(String key) {
        lines.add("");
        say(key);
    }

    private void plan(Plan plan) {
        int all = plan.planned().size() + plan.leftOut().size();
        say(
                "text.plan",
                plan.planned().size(),
                all,
                report.request().means().periods().size());
        plan.open().ifPresentOrElse(open -> say("text.open", goal(open), percent(open)), () -> say("text.proved"));
        head("text.goals");
        plan.reached().forEach(reached -> say("text.goal", goal(reached), reached.value(), most(reached)));
        changes();
        if (!plan.planned().isEmpty()) {
            head("text.in");
            plan.planned().stream()
                    .sorted(Comparator.comparingInt(Planned::start))
                    .forEach(this::planned);
        }
        if (!plan.leftOut().isEmpty()) {
            head("text.out");
            plan.leftOut().forEach(this::leftOut);
        }
        head("text.usage");
        plan.usage().forEach(this::usage);
        more();
        handCosts();
    }

    private String most(Reached reached) {
        return reached.proved() ? words.say("text.most") : words.say("text.atMost", reached.bound());
    }

    private String goal(Reached reached) {
        return reasons.goal(reached.goal(), reached.part());
    }

    private static String percent(Reached open) {
        return String.format(Locale.ROOT, "%.1f", open.gap() * 100);
    }

    private void planned(Planned planned) {
        String when = planned.start() == planned.end()
                ? reasons.period(planned.start())
                : words.say("text.fromTo", reasons.period(planned.start()), reasons.period(planned.end()));
        say("text.line", when, reasons.title(planned.candidate()), reasons.whyIn(planned.why()));
    }

    private void leftOut(LeftOut out) {
        say("text.outLine", reasons.title(out.candidate()), reasons.whyOut(out.why()));
    }

    private void usage(Usage usage) {
        String each = IntStream.range(0, usage.used().size())
                .filter(period -> usage.used().get(period) > 0)
                .mapToObj(period -> usage.available().isEmpty()
                        ? words.say(
                                "text.used",
                                reasons.period(period),
                                usage.used().get(period))
                        : words.say(
                                "text.usedOf",
                                reasons.period(period),
                                usage.used().get(period),
                                usage.available().get(period)))
                .collect(Collectors.joining("; "));
        String name = reasons.resource(usage.resource(), usage.name());
        Long inAll = report.request().means().budget().inAll();
        if (usage.resource() == null && inAll != null) {
            lines.add(words.say("text.moneyInAll", reasons.money(usage.total()), reasons.money(inAll)));
        }
        say("text.usageLine", name, each.isEmpty() ? words.say("text.nothing") : each);
    }

    private void changes() {
        if (report.difference() != null) {
            head("text.changes");
            report.difference().changes().forEach(this::change);
        }
    }

    private void change(Change change) {
        String title = reasons.title(change.candidate());
        lines.add(change.match(new Change.Kinds<>(
                added -> words.say("change.added", title, reasons.period(added.start()), reasons.whyIn(added.why())),
                dropped -> words.say(
                        dropped.running() ? "change.stopped" : "change.dropped",
                        title,
                        reasons.period(dropped.start()),
                        reasons.whyOut(dropped.why())),
                gone -> words.say("change.gone", title, reasons.period(gone.start())),
                moved -> words.say(
                        "change.moved",
                        title,
                        reasons.period(moved.from()),
                        reasons.period(moved.to()),
                        reasons.whyMoved(moved)),
                kept -> words.say("change.kept", title, reasons.period(kept.start())))));
    }

    private void more() {
        if (!report.more().isEmpty()) {
            head("text.more");
            report.more().forEach(this::more);
        }
    }

    private void more(MoreMeans more) {
        say("more.in", reasons.extra(more.extra()), reasons.titles(more.comeIn()));
        if (!more.dropOut().isEmpty()) {
            say("more.out", reasons.titles(more.dropOut()));
        }
    }

    private void handCosts() {
        if (!report.handCosts().isEmpty()) {
            head("text.hand");
            report.handCosts().forEach(this::handCost);
        }
    }

    private void handCost(HandCost cost) {
        String goals = cost.goals().stream()
                .map(goal ->
                        words.say("hand.goal", reasons.goal(goal.goal(), goal.part()), goal.with(), goal.without()))
                .collect(Collectors.joining("; "));
        say(
                "hand.cost",
                words.word(ReportTree.decided(cost.decided())),
                reasons.title(cost.decided().candidate()),
                goals.isEmpty() ? words.say("hand.nothing") : goals);
    }

    private void none(NoPlan none) {
        say("none.head", none.missing().size());
        none.missing().forEach(this::leftOut);
        if (!none.enough().isEmpty()) {
            say(
                    "none.enough",
                    none.enough().stream()
                            .map(one -> reasons.resource(one.resource(), one.name()))
                            .collect(Collectors.joining("; ")));
        }
        if (!none.proved()) {
            say("none.unproved");
        }
    }
}
