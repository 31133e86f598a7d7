package io.gapwise.practice.planfile;

import io.gapwise.practice.plan.Lack;
import io.gapwise.practice.plan.Means;
import io.gapwise.practice.plan.Resource;
import io.gapwise.practice.plan.WhyOut;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes reasons as objects for JSON. */
final class ReasonTree {

    private final Means means;

    ReasonTree(Means means) {
        this.means = means;
    }

    String period(int period) {
        return means.periods().get(period).name();
    }

    Map<String, Long> byPeriod(Map<Integer, Long> amounts) {
        Map<String, Long> named = new LinkedHashMap<>();
        amounts.forEach((period, amount) -> named.put(period(period), amount));
        return named;
    }

    static Map<String, Object> resource(@Nullable Resource resource, String name) {
        Map<String, Object> tree = ReportTree.map("resource", resource == null ? "MONEY" : resource);
        if (!name.isEmpty()) {
            tree.put("name", name);
        }
        return tree;
    }

    Map<String, Object> whyOut(WhyOut why) {
        return why.match(new WhyOut.Kinds<>(
                forbidden -> reason("FORBIDDEN"),
                noStart -> {
                    Map<String, Object> tree = reason("NO_START");
                    tree.put("length", noStart.length());
                    return tree;
                },
                left -> reason("LEFT_ALONE"),
                missing -> {
                    Map<String, Object> tree = reason("MISSING");
                    tree.put("start", period(missing.start()));
                    tree.put("lacks", lacks(missing.lacks()));
                    return tree;
                },
                nothing -> start(reason("NOTHING_GAINED"), nothing.start()),
                against -> {
                    Map<String, Object> tree = start(reason("AGAINST"), against.start());
                    tree.put("goal", against.goal());
                    return tree;
                },
                ended -> {
                    Map<String, Object> tree = start(reason("SEARCH_ENDED"), ended.start());
                    tree.put("goal", ended.goal());
                    return tree;
                }));
    }

    private static Map<String, Object> reason(String reason) {
        return ReportTree.map("reason", reason);
    }

    private Map<String, Object> start(Map<String, Object> tree, int start) {
        tree.put("start", period(start));
        return tree;
    }

    List<Map<String, Object>> lacks(List<Lack> lacks) {
        return lacks.stream().map(this::lack).toList();
    }

    private Map<String, Object> lack(Lack lack) {
        return lack.match(new Lack.Kinds<>(
                money -> {
                    Map<String, Object> tree = of("MONEY", money.period());
                    return amounts(tree, money.needs(), money.left(), money.takenBy());
                },
                scarce -> {
                    Map<String, Object> tree = of("SCARCE", scarce.period());
                    tree.putAll(resource(scarce.resource(), scarce.name()));
                    return amounts(tree, scarce.needs(), scarce.left(), scarce.takenBy());
                },
                closed -> {
                    Map<String, Object> tree = of("CLOSED", closed.period());
                    if (closed.audience() != null) {
                        tree.put("audience", closed.audience());
                    }
                    return tree;
                },
                crowded -> {
                    Map<String, Object> tree = of("CROWDED", crowded.period());
                    tree.put("audience", crowded.audience());
                    tree.put("most", crowded.most());
                    tree.put("running", crowded.running());
                    return tree;
                },
                before -> other(of("NOT_BEFORE", before.end()), before.candidate()),
                late -> other(of("TOO_LATE_FOR", late.start()), late.candidate()),
                clash -> other(of("CLASH", clash.period()), clash.candidate())));
    }

    private Map<String, Object> of(String lack, @Nullable Integer period) {
        Map<String, Object> tree = ReportTree.map("lack", lack);
        if (period != null) {
            tree.put("period", period(period));
        }
        return tree;
    }

    private static Map<String, Object> other(Map<String, Object> tree, String candidate) {
        tree.put("other", candidate);
        return tree;
    }

    private static Map<String, Object> amounts(Map<String, Object> tree, long needs, long left, List<String> takenBy) {
        tree.put("needs", needs);
        tree.put("left", left);
        tree.put("takenBy", takenBy);
        return tree;
    }
}
