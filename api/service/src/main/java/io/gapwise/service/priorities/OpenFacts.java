package io.gapwise.service.priorities;

import io.gapwise.core.cases.VerdictValue;
import io.gapwise.service.priorities.ProposedCandidate.Open;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Tells what nobody has stated of a candidate that a plan would have to know. */
final class OpenFacts {

    private final StrategyView strategy;
    private final @Nullable String currency;
    private final ProposalTexts texts;
    private final List<Open> open = new ArrayList<>();

    OpenFacts(StrategyView strategy, @Nullable String currency, ProposalTexts texts) {
        this.strategy = strategy;
        this.currency = currency;
        this.texts = texts;
    }

    /** @param thingOpen whether nobody named the tool, process or leader that the cases would share */
    List<Open> of(List<RankedCase> cases, AssetShare asset, boolean thingOpen) {
        where(cases, OpenFact.WHAT_HELPS, each -> each.verdict() == VerdictValue.INSUFFICIENT_EVIDENCE);
        if (thingOpen) {
            where(cases, OpenFact.SAME_THING, each -> true);
        }
        boolean otherCurrency =
                asset.otherCurrency() || cases.stream().anyMatch(each -> inOtherCurrency(each.sketch()));
        ask(OpenFact.OTHER_CURRENCY, otherCurrency);
        ask(OpenFact.COST, !asset.gives("cost") && !asset.otherCurrency());
        ask(OpenFact.LENGTH, true);
        ask(OpenFact.LEARNER_HOURS, !asset.gives("learners"));
        ask(OpenFact.HELPERS, true);
        where(cases, OpenFact.AUDIENCE, each -> each.role() == null);
        where(cases, OpenFact.PEOPLE, each -> each.headcount() == null);
        where(cases, OpenFact.COST_OF_GAP, each -> each.costPerYear() == null);
        where(cases, OpenFact.OBJECTIVE, each -> each.objective() == null);
        where(cases, OpenFact.OBJECTIVE_WEIGHT, this::unweighed);
        return open;
    }

    private boolean inOtherCurrency(CaseSketch sketch) {
        return sketch.costPerYear() != null
                && GroupFacts.whole(sketch.costPerYear(), sketch.currency(), currency) == null;
    }

    private boolean unweighed(CaseSketch sketch) {
        return sketch.objective() != null
                && strategy.objective(sketch.objective())
                        .filter(found -> found.values().has("weight"))
                        .isEmpty();
    }

    private void where(List<RankedCase> cases, OpenFact fact, Predicate<CaseSketch> unknown) {
        List<String> concerned = cases.stream()
                .filter(each -> unknown.test(each.sketch()))
                .map(RankedCase::id)
                .toList();
        if (!concerned.isEmpty()) {
            open.add(new Open(fact, texts.of(fact, concerned.size()), concerned));
        }
    }

    /** Tells something that the candidate as a whole would have to state. */
    private void ask(OpenFact fact, boolean unknown) {
        if (unknown) {
            open.add(new Open(fact, texts.of(fact, 1), List.of()));
        }
    }
}
