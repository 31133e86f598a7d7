package io.gapwise.site.plans.chart;

import io.gapwise.practice.plan.Candidate;
import io.gapwise.practice.plan.Period;
import io.gapwise.practice.plan.Plan;
import io.gapwise.practice.plan.PlanRequest;
import io.gapwise.practice.plan.Planned;
import io.gapwise.practice.planfile.ReasonText;
import io.gapwise.site.SiteTexts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Draws when what is in a plan runs, in groups. */
@Component
public final class TimeLines {

    private static final int ROWS_IN_A_DRAWING = 28;

    private final SiteTexts say;

    TimeLines(SiteTexts say) {
        this.say = say;
    }

    /** Lists the groups: as the request names them, those that it does not name behind them, and the rest at the end. */
    public List<Lane> of(PlanRequest request, Plan plan, Grouping grouping) {
        ReasonText reasons = ReasonText.onPages(request, say.locale());
        Map<String, Candidate> candidates = new HashMap<>();
        request.candidates().forEach(each -> candidates.put(each.id(), each));
        Map<String, List<Bar>> groups = new LinkedHashMap<>();
        named(request, grouping).forEach(name -> groups.put(name, new ArrayList<>()));
        List<Bar> rest = new ArrayList<>();
        plan.planned().stream()
                .sorted(Comparator.comparingInt(Planned::start).thenComparingInt(Planned::end))
                .forEach(one -> {
                    Candidate candidate = candidates.get(one.candidate());
                    Bar bar = bar(one, candidate, reasons);
                    List<String> names = grouping.of(candidate);
                    names.forEach(name ->
                            groups.computeIfAbsent(name, n -> new ArrayList<>()).add(bar));
                    if (names.isEmpty()) {
                        rest.add(bar);
                    }
                });
        if (!rest.isEmpty()) {
            groups.put(say.text("plan.timeline.without." + grouping), rest);
        }
        List<Lane> lanes = new ArrayList<>();
        groups.forEach((name, bars) -> {
            if (!bars.isEmpty()) {
                lanes.add(new Lane(name, bars, drawn(name, bars, request.means().periods(), lanes.size())));
            }
        });
        return lanes;
    }

    private static List<String> named(PlanRequest request, Grouping grouping) {
        return switch (grouping) {
            case OBJECTIVE ->
                request.objectives().stream().map(each -> each.name()).toList();
            case AUDIENCE ->
                request.means().audiences().stream().map(each -> each.name()).toList();
            case OWNER -> List.of();
        };
    }

    private Bar bar(Planned one, Candidate candidate, ReasonText reasons) {
        Bar.Shape shape = candidate.mandatory()
                ? Bar.Shape.MANDATORY
                : candidate.kind() == Candidate.Kind.REMEDY ? Bar.Shape.REMEDY : Bar.Shape.LEARNING;
        String first = reasons.period(one.start());
        String when = one.start() == one.end() ? first : say.text("plan.fromTo", first, reasons.period(one.end()));
        return new Bar(one.candidate(), reasons.title(one.candidate()), one.start(), one.end(), when, shape);
    }

    private List<String> drawn(String name, List<Bar> bars, List<Period> periods, int lane) {
        List<String> drawn = new ArrayList<>();
        for (int from = 0; from < bars.size(); from += ROWS_IN_A_DRAWING) {
            List<Bar> part = bars.subList(from, Math.min(bars.size(), from + ROWS_IN_A_DRAWING));
            drawn.add(new TimeLineWriter(part, periods)
                    .write(
                            "timeline-" + lane + "-" + from,
                            say.text("plan.timeline.drawn", name),
                            say.text(
                                    "plan.timeline.described",
                                    part.size(),
                                    periods.get(0).name(),
                                    periods.get(periods.size() - 1).name())));
        }
        return drawn;
    }
}
