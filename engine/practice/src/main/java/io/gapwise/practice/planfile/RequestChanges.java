package io.gapwise.practice.planfile;

import io.gapwise.practice.plan.ByHand;
import io.gapwise.practice.plan.Candidate;
import io.gapwise.practice.plan.Goal;
import io.gapwise.practice.plan.Means;
import io.gapwise.practice.plan.Period;
import io.gapwise.practice.plan.PlanRequest;
import io.gapwise.practice.plan.Resource;
import io.gapwise.practice.plan.Supply;
import io.gapwise.practice.plan.WeightedObjective;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says in sentences what is different between what two versions of a plan follow from: without that, both are the same. */
public final class RequestChanges {

    private final PlanRequest before;
    private final PlanRequest after;
    private final PlanWords words;
    private final ReasonText was;
    private final ReasonText is;
    private final List<String> lines = new ArrayList<>();

    private RequestChanges(PlanRequest before, PlanRequest after, Locale language) {
        this.before = before;
        this.after = after;
        this.words = PlanWords.onPages(language);
        this.was = ReasonText.onPages(before, language);
        this.is = ReasonText.onPages(after, language);
    }

    /** Lists the sentences, means first; none where both follow from the same. */
    public static List<String> between(PlanRequest before, PlanRequest after, Locale language) {
        RequestChanges changes = new RequestChanges(before, after, language);
        changes.find();
        return List.copyOf(changes.lines);
    }

    private void find() {
        if (!names(before.means()).equals(names(after.means()))) {
            lines.add(words.say("request.periods"));
        } else {
            money();
            supplies();
            if (!before.means().blackouts().equals(after.means().blackouts())) {
                lines.add(words.say("request.blackouts"));
            }
        }
        objectives();
        goals();
        candidates();
        byHand();
    }

    private static List<String> names(Means means) {
        return means.periods().stream().map(Period::name).toList();
    }

    private void money() {
        Long from = before.means().budget().inAll();
        Long to = after.means().budget().inAll();
        if (!Objects.equals(from, to)) {
            lines.add(words.say("request.money", money(was, from), money(is, to)));
        }
        byPeriod(
                before.means().budget().byPeriod(),
                after.means().budget().byPeriod(),
                words.say("money"),
                amount -> amount == null ? words.say("request.open") : is.money(amount));
    }

    private String money(ReasonText reasons, @Nullable Long amount) {
        return amount == null ? words.say("request.open") : reasons.money(amount);
    }

    private void supplies() {
        Map<String, Supply> old = byName(before.means());
        Map<String, Supply> now = byName(after.means());
        TreeSet<String> all = new TreeSet<>(old.keySet());
        all.addAll(now.keySet());
        for (String name : all) {
            byPeriod(
                    old.containsKey(name) ? old.get(name).byPeriod() : List.of(),
                    now.containsKey(name) ? now.get(name).byPeriod() : List.of(),
                    name,
                    amount -> amount == null ? words.say("request.open") : words.number(amount));
        }
    }

    private Map<String, Supply> byName(Means means) {
        Map<String, Supply> named = new LinkedHashMap<>();
        for (Supply supply : means.supplies()) {
            Resource resource = supply.resource();
            named.put(words.say("resource." + resource, supply.name()), supply);
        }
        return named;
    }

    /** Adds one sentence for each run of periods that changed in the same way. */
    private void byPeriod(List<Long> old, List<Long> now, String name, Function<@Nullable Long, String> shown) {
        int periods = after.means().periods().size();
        int first = 0;
        while (first < periods) {
            Long from = old.isEmpty() ? null : old.get(first);
            Long to = now.isEmpty() ? null : now.get(first);
            int last = first;
            while (last + 1 < periods
                    && Objects.equals(from, old.isEmpty() ? null : old.get(last + 1))
                    && Objects.equals(to, now.isEmpty() ? null : now.get(last + 1))) {
                last++;
            }
            if (!Objects.equals(from, to)) {
                String when =
                        first == last ? is.period(first) : words.say("text.fromTo", is.period(first), is.period(last));
                lines.add(words.say("request.amount", name, when, shown.apply(from), shown.apply(to)));
            }
            first = last + 1;
        }
    }

    private void objectives() {
        Map<String, Integer> old = weights(before);
        Map<String, Integer> now = weights(after);
        now.forEach((name, weight) -> {
            if (!old.containsKey(name)) {
                lines.add(words.say("request.objective.new", name, weight));
            } else if (!old.get(name).equals(weight)) {
                lines.add(words.say("request.objective.weight", name, old.get(name), weight));
            }
        });
        old.keySet().stream()
                .filter(name -> !now.containsKey(name))
                .forEach(name -> lines.add(words.say("request.objective.gone", name)));
    }

    private static Map<String, Integer> weights(PlanRequest request) {
        return request.objectives().stream()
                .collect(Collectors.toMap(
                        WeightedObjective::name, WeightedObjective::weight, (one, other) -> one, LinkedHashMap::new));
    }

    private void goals() {
        if (!before.goals().equals(after.goals())) {
            lines.add(words.say("request.goals", named(before.goals()), named(after.goals())));
        }
    }

    private String named(List<Goal> goals) {
        return goals.stream().map(words::word).collect(Collectors.joining(", "));
    }

    private void candidates() {
        Map<String, Candidate> old = byId(before);
        Map<String, Candidate> now = byId(after);
        say(
                "request.added",
                is,
                now.keySet().stream().filter(id -> !old.containsKey(id)).toList());
        say(
                "request.gone",
                was,
                old.keySet().stream().filter(id -> !now.containsKey(id)).toList());
        say(
                "request.altered",
                is,
                now.keySet().stream()
                        .filter(id -> old.containsKey(id) && !old.get(id).equals(now.get(id)))
                        .toList());
    }

    private static Map<String, Candidate> byId(PlanRequest request) {
        return request.candidates().stream()
                .collect(Collectors.toMap(
                        Candidate::id, candidate -> candidate, (one, other) -> one, LinkedHashMap::new));
    }

    private void say(String key, ReasonText reasons, List<String> ids) {
        if (!ids.isEmpty()) {
            lines.add(words.say(key, reasons.titles(ids)));
        }
    }

    private void byHand() {
        hand("request.hand", is, minus(after.byHand(), before.byHand()));
        hand("request.hand.undone", was, minus(before.byHand(), after.byHand()));
    }

    private void hand(String key, ReasonText reasons, List<ByHand> decided) {
        decided.forEach(
                one -> lines.add(words.say(key, words.word(ReportTree.decided(one)), reasons.title(one.candidate()))));
    }

    private static List<ByHand> minus(List<ByHand> all, List<ByHand> others) {
        return all.stream().filter(one -> !others.contains(one)).toList();
    }
}
