package io.gapwise.practice.plan;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Looks for everything that is wrong with the means. */
final class MeansCheck {

    private final Means means;
    private final RequestCheck check;

    MeansCheck(Means means, RequestCheck check) {
        this.means = means;
        this.check = check;
    }

    /** Returns the member under which the written form holds what is needed of it, and what there is. */
    static String member(Resource resource) {
        return switch (resource) {
            case LEARNERS -> "learners";
            case EXPERT -> "experts";
            case MENTOR -> "mentors";
            case SEATS -> "seats";
            case OWNER -> "owners";
        };
    }

    void check() {
        check.distinct(means.periods(), Period::name, "/means/periods", "/name");
        if (means.periods().isEmpty()) {
            check.add(RequestProblem.Kind.NO_PERIOD, "/means/periods", List.of(), List.of());
        } else if (means.periods().size() > RequestCheck.MAX_PERIODS) {
            check.add(RequestProblem.Kind.TOO_MANY, "/means/periods", List.of(RequestCheck.MAX_PERIODS), List.of());
        }
        budget();
        check.distinct(means.audiences(), Audience::name, "/means/audiences", "/name");
        check.each(means.audiences(), "/means/audiences", (audience, at) -> {
            if (audience.mostAtOnce() != null) {
                check.amount(audience.mostAtOnce(), at + "/mostAtOnce");
            }
        });
        supplies();
        blackouts();
    }

    private void budget() {
        Budget budget = means.budget();
        if (budget.inAll() != null) {
            check.amount(budget.inAll(), "/means/budget/inAll");
        }
        if (!budget.byPeriod().isEmpty()) {
            eachPeriod(budget.byPeriod(), "/means/budget/byPeriod");
        }
    }

    private void supplies() {
        Map<Resource, Set<String>> seen = new HashMap<>();
        for (Supply supply : means.supplies()) {
            String at = "/means/" + member(supply.resource()) + "/" + RequestCheck.escaped(supply.name());
            eachPeriod(supply.byPeriod(), at);
            if (supply.name().isBlank()) {
                check.add(RequestProblem.Kind.NO_NAME, at, List.of(), List.of());
            }
            if (!seen.computeIfAbsent(supply.resource(), resource -> new HashSet<>())
                    .add(supply.name())) {
                check.add(RequestProblem.Kind.GIVEN_TWICE, at, List.of(), List.of());
            }
            if (supply.resource() == Resource.LEARNERS) {
                check.known(supply.name(), RequestCheck.names(means.audiences(), Audience::name), at);
            }
        }
    }

    private void eachPeriod(List<Long> amounts, String at) {
        check.each(amounts, at, check::amount);
        if (amounts.size() != means.periods().size()) {
            check.add(
                    RequestProblem.Kind.NOT_EACH_PERIOD,
                    at,
                    List.of(means.periods().size(), amounts.size()),
                    List.of());
        }
    }

    private void blackouts() {
        Set<String> audiences = RequestCheck.names(means.audiences(), Audience::name);
        check.each(means.blackouts(), "/means/blackouts", (blackout, at) -> {
            check.range(blackout.period(), 0, Math.max(0, means.periods().size() - 1), at + "/period");
            if (blackout.audience() != null) {
                check.known(blackout.audience(), audiences, at + "/audience");
            }
        });
    }
}
