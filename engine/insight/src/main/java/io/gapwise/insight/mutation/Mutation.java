package io.gapwise.insight.mutation;

import io.gapwise.core.evaluation.Variants;
import io.gapwise.core.ruleset.Rule;
import io.gapwise.core.ruleset.RuleSet;
import io.gapwise.core.ruleset.Stage;
import io.gapwise.insight.rulecases.RuleCase;
import io.gapwise.insight.rulecases.RuleCases;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Makes every small slip in the rules, one at a time, and finds out whether the cases kept with them notice it. A slip that
 * nothing could notice is proven to be none; for each of the others a case is found that would notice it.
 */
public final class Mutation {

    private final RuleSet rules;
    private final RuleCases cases;
    private final Variants variants;
    private final Killing killing;
    private final AnswerValues values;
    private final Map<Mutant, Tried.Fate> fates = Collections.synchronizedMap(new IdentityHashMap<>());

    private Mutation(RuleSet rules, RuleCases cases) {
        this.rules = rules;
        this.cases = cases;
        this.variants = new Variants(rules);
        this.killing = new Killing(variants, Demand.of(cases, variants.unchanged()));
        this.values = new AnswerValues(rules);
    }

    /**
     * Tries the slips in the rules of some stages.
     *
     * @param cases the cases that are kept with the rules
     */
    public static MutationReport of(RuleSet rules, RuleCases cases, Set<Stage> stages) {
        return new Mutation(rules, cases)
                .tried(rules.rules().stream()
                        .filter(rule -> stages.contains(rule.stage()))
                        .toList());
    }

    private MutationReport tried(List<Rule> asked) {
        List<List<Mutant>> mutants = asked.stream().map(Mutants::of).toList();
        List<SearchedRule> searched = mutants.parallelStream()
                .map(ofRule -> {
                    List<Mutant> unnoticed = ofRule.stream()
                            .filter(mutant -> killing.of(mutant).isEmpty())
                            .toList();
                    return searched(ofRule.get(0).rule(), unnoticed);
                })
                .toList();
        List<DraftCase> drafts = new ArrayList<>();
        searched.forEach(each -> drafts.addAll(each.drafts));
        drafts.forEach(draft -> draft.noticed().forEach(mutant -> fates.put(mutant, Tried.Fate.SURVIVED)));
        if (searched.stream().anyMatch(each -> !each.open.isEmpty())) {
            prove(searched, drafts);
        }
        return new MutationReport(
                mutants.stream()
                        .flatMap(Collection::stream)
                        .map(mutant -> new Tried(mutant, fates.getOrDefault(mutant, Tried.Fate.KILLED)))
                        .toList(),
                drafts,
                asked.stream()
                        .filter(rule -> cases.of(rule).isEmpty())
                        .map(Rule::name)
                        .collect(Collectors.toSet()));
    }

    /** Holds what was found near the own case of a rule, and the slips that nothing there notices. */
    private record SearchedRule(Rule rule, Optional<NearCases> near, List<DraftCase> drafts, List<Mutant> open) {}

    private SearchedRule searched(Rule rule, List<Mutant> unnoticed) {
        Optional<NearCases> near = cases.of(rule).map(own -> new NearCases(rule, own, variants.unchanged(), values));
        if (unnoticed.isEmpty() || near.isEmpty()) {
            return new SearchedRule(rule, near, List.of(), unnoticed);
        }
        DraftSearch search = new DraftSearch(rule, near.get(), killing, unnoticed);
        return new SearchedRule(rule, near, search.run(), search.open());
    }

    private void prove(List<SearchedRule> searched, List<DraftCase> drafts) {
        EqualityProof proof = new EqualityProof(rules);
        for (SearchedRule each : searched) {
            List<Mutant> open = new ArrayList<>(each.open);
            while (!open.isEmpty()) {
                Mutant mutant = open.remove(0);
                if (proof.isEqual(mutant)) {
                    fates.put(mutant, Tried.Fate.EQUAL);
                } else {
                    Optional<DraftCase> draft = found(each, mutant, open, proof);
                    draft.ifPresent(drafts::add);
                    fates.put(mutant, draft.isPresent() ? Tried.Fate.SURVIVED : Tried.Fate.UNDECIDED);
                    draft.ifPresent(also -> also.noticed().forEach(noticed -> {
                        open.remove(noticed);
                        fates.put(noticed, Tried.Fate.SURVIVED);
                    }));
                }
            }
        }
    }

    private Optional<DraftCase> found(SearchedRule each, Mutant mutant, List<Mutant> open, EqualityProof proof) {
        RuleCase own = cases.of(each.rule).orElse(null);
        if (own == null || each.near.isEmpty()) {
            return Optional.empty();
        }
        String title = String.valueOf(own.answers().get("title"));
        return proof.example(mutant)
                .flatMap(new WholeCases(mutant, each.near.get(), title)::of)
                .map(nearby -> {
                    List<Mutant> noticed = new ArrayList<>(List.of(mutant));
                    noticed.addAll(nearby.noticed(
                            open.stream().filter(other -> !other.inConclusion()).toList()));
                    return new DraftCase(each.rule, nearby, nearby.speaks(each.rule), Map.of(), noticed);
                });
    }
}
