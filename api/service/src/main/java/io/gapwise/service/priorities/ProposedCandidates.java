package io.gapwise.service.priorities;

import io.gapwise.service.problems.Refusal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Proposes initiatives for a plan from the stored cases of the caller's tenant: one for cases that share cause and remedy,
 * and one for each of the others. What nobody has stated is left out and told.
 */
@Component
public class ProposedCandidates {

    /** A plan chooses from no more. */
    public static final int MOST = 5_000;

    private final Priorities priorities;

    ProposedCandidates(Priorities priorities) {
        this.priorities = priorities;
    }

    /**
     * Proposes candidates for all ranked cases; where there are more than {@link #MOST} of them, for those that come first.
     *
     * @param sample whether made-up cases are taken instead
     * @param language the language of titles and of what is told
     * @throws Refusal if no rules are live
     */
    public ProposedPlan all(boolean sample, Locale language) throws Refusal {
        RankedCases ranked = priorities.ranked(sample);
        return proposed(ranked, ranked.inOrder(), List.of(), language);
    }

    /**
     * Proposes candidates page by page.
     *
     * @param sample whether made-up cases are taken instead
     * @param behind the case behind whose candidate the page begins; null for the first page
     * @throws Refusal if no rules are live
     */
    CandidatePage page(boolean sample, @Nullable String behind, int most, Locale language) throws Refusal {
        SharedThings.Answers found = priorities.shared(sample).answers(behind, most + 1);
        List<String> ids = found.shared().keySet().stream().limit(most).toList();
        Map<String, List<RankedCase>> shown = new LinkedHashMap<>();
        ids.forEach(id -> shown.put(id, found.shared().get(id)));
        boolean last = shown.size() == found.shared().size();
        return new CandidatePage(
                proposed(found.of(), shown, List.of(), language),
                found.count(),
                found.of().waiting(),
                last ? null : shown.get(ids.get(ids.size() - 1)).get(0).id());
    }

    /** Proposes candidates for some cases, all on one page. */
    CandidatePage page(Collection<String> cases, Locale language) throws Refusal {
        ProposedPlan plan = of(cases, language);
        return new CandidatePage(
                plan, plan.candidates().size(), priorities.ranked(false).waiting(), null);
    }

    /**
     * Lists the cases that come first.
     *
     * @throws Refusal if no rules are live
     */
    public List<RankedCase> first(int most) throws Refusal {
        RankedCases ranked = priorities.ranked(false);
        return ranked.order()
                .weighed()
                .limit(most)
                .flatMap(weighed -> ranked.find(weighed.id()).stream())
                .toList();
    }

    /**
     * Proposes candidates for some cases. A case that has no answer or is not there is told as not ranked.
     *
     * @param cases the ids of real or made-up cases; the candidates come in the order of their ranks
     * @param language the language of titles and of what is told
     * @throws Refusal if no rules are live
     */
    public ProposedPlan of(Collection<String> cases, Locale language) throws Refusal {
        Set<String> wanted = new HashSet<>(cases);
        RankedCases real = priorities.ranked(false);
        boolean sample =
                !cases.isEmpty() && cases.stream().noneMatch(id -> real.find(id).isPresent());
        RankedCases ranked = sample ? priorities.ranked(true) : real;
        List<RankedCase> some = ranked.inOrder(wanted);
        List<String> notRanked = cases.stream()
                .distinct()
                .filter(id -> ranked.find(id).isEmpty())
                .toList();
        return proposed(ranked, some, notRanked, language);
    }

    private static ProposedPlan proposed(
            RankedCases ranked, List<RankedCase> cases, List<String> notRanked, Locale language) {
        Map<String, List<RankedCase>> byAnswer = new LinkedHashMap<>();
        cases.stream()
                .limit(MOST)
                .forEach(each -> byAnswer.computeIfAbsent(SharedAnswer.of(each), key -> new ArrayList<>())
                        .add(each));
        return proposed(ranked, byAnswer, notRanked, language);
    }

    private static ProposedPlan proposed(
            RankedCases ranked, Map<String, List<RankedCase>> byAnswer, List<String> notRanked, Locale language) {
        // Where no case states a cost, the assets say in which currency the plan is.
        String currency = Optional.ofNullable(ranked.currency())
                .or(() -> ranked.strategy().currency())
                .orElse(null);
        return new CandidateProposals(ranked.strategy(), currency, language).of(byAnswer, notRanked);
    }
}
