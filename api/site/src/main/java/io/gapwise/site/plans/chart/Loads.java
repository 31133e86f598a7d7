package io.gapwise.site.plans.chart;

import io.gapwise.practice.plan.Candidate;
import io.gapwise.practice.plan.Period;
import io.gapwise.practice.plan.Plan;
import io.gapwise.practice.plan.PlanRequest;
import io.gapwise.practice.plan.Resource;
import io.gapwise.practice.plan.Usage;
import io.gapwise.practice.planfile.ReasonText;
import io.gapwise.site.SiteTexts;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws how much a plan takes of the means in each period, and how much there is. */
@Component
public final class Loads {

    private final SiteTexts say;

    Loads(SiteTexts say) {
        this.say = say;
    }

    /** Holds the means of one kind. */
    public record Kind(String name, List<Load> loads) {

        public Kind {
            loads = List.copyOf(loads);
        }
    }

    /**
     * Holds how much is used of one thing.
     *
     * @param each what is used in each period, and of how much, as a table shows it
     * @param inAll the same for all periods together
     * @param full whether in some period nothing is left
     * @param takenBy what takes it, with how much of it
     */
    public record Load(String name, String drawn, List<String> each, String inAll, boolean full, List<String> takenBy) {

        public Load {
            each = List.copyOf(each);
            takenBy = List.copyOf(takenBy);
        }
    }

    /** Lists the kinds of means of which something is used or limited: money first. */
    public List<Kind> of(PlanRequest request, Plan plan) {
        ReasonText reasons = ReasonText.onPages(request, say.locale());
        return Stream.concat(Stream.of((Resource) null), Stream.of(Resource.values()))
                .map(resource -> kind(resource, request, plan, reasons))
                .filter(kind -> !kind.loads().isEmpty())
                .toList();
    }

    private Kind kind(@Nullable Resource resource, PlanRequest request, Plan plan, ReasonText reasons) {
        return new Kind(
                say.text("plan.resource." + (resource == null ? "MONEY" : resource)),
                IntStream.range(0, plan.usage().size())
                        .filter(at -> plan.usage().get(at).resource() == resource)
                        .mapToObj(at -> load(plan.usage().get(at), at, request, plan, reasons))
                        .toList());
    }

    private Load load(Usage usage, int at, PlanRequest request, Plan plan, ReasonText reasons) {
        List<Period> periods = request.means().periods();
        String name = usage.resource() == null ? say.text("plan.resource.MONEY") : usage.name();
        List<String> each = IntStream.range(0, periods.size())
                .mapToObj(period -> used(
                        usage.used().get(period),
                        usage.available().isEmpty() ? null : usage.available().get(period)))
                .toList();
        boolean full = IntStream.range(0, usage.available().size())
                .anyMatch(period -> usage.available().get(period) > 0
                        && usage.used().get(period) >= usage.available().get(period));
        String drawn = new LoadWriter(usage, periods, say)
                .write("load-" + at, say.text("plan.load.drawn", name), described(usage, request));
        return new Load(
                name,
                drawn,
                each,
                used(usage.total(), available(usage, request)),
                full,
                takenBy(usage, request, plan, reasons));
    }

    private String described(Usage usage, PlanRequest request) {
        if (!usage.available().isEmpty()) {
            return say.text("plan.load.described");
        }
        return say.text(available(usage, request) == null ? "plan.load.open" : "plan.load.together");
    }

    private List<String> takenBy(Usage usage, PlanRequest request, Plan plan, ReasonText reasons) {
        Set<String> in = plan.starts().keySet();
        return request.candidates().stream()
                .filter(candidate -> in.contains(candidate.id()))
                .filter(candidate -> amount(usage, candidate) > 0)
                .map(candidate -> say.text(
                        "plan.load.taker", reasons.title(candidate.id()), say.number(amount(usage, candidate))))
                .toList();
    }

    private static long amount(Usage usage, Candidate candidate) {
        return usage.resource() == null
                ? candidate.cost().total()
                : candidate.needs().stream()
                        .filter(need -> need.resource() == usage.resource()
                                && need.name().equals(usage.name()))
                        .mapToLong(need -> need.load().total())
                        .sum();
    }

    private static @Nullable Long available(Usage usage, PlanRequest request) {
        Long byPeriod = usage.available().isEmpty()
                ? null
                : Long.valueOf(
                        usage.available().stream().mapToLong(each -> each).sum());
        Long inAll = usage.resource() == null ? request.means().budget().inAll() : null;
        return inAll == null || byPeriod != null && byPeriod < inAll ? byPeriod : inAll;
    }

    private String used(long used, @Nullable Long available) {
        return available == null ? say.number(used) : say.text("plan.load.of", say.number(used), say.number(available));
    }
}
