package io.gapwise.insight.mutation;

import io.gapwise.core.ruleset.Rule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * Looks near a rule's own case for cases that would notice the slips in it that nothing notices yet, as few cases as it can
 * make do with. Each is the own case with one answer changed, or with a few where that is not enough.
 */
final class DraftSearch {

    /** The most answers that a case may differ in. */
    private static final int MOST_CHANGES = 4;

    /** How many cases that differ in several answers at random are tried where nothing nearer notices a slip. */
    private static final int SCATTERED = 400;

    /** The most answers in which these differ. */
    private static final int MOST_SCATTERED = 8;

    /** The most changes that are tried in pairs. */
    private static final int MOST_PAIRED = 90;

    private final Rule rule;
    private final NearCases near;
    private final AnswerDrafts answers;
    private final List<Mutant> open;
    private final List<DraftCase> drafts = new ArrayList<>();

    /** Holds a case with its changes and the slips that it notices. */
    private record Candidate(List<OneAnswer> changes, Nearby nearby, List<Mutant> noticed) {}

    /** @param survivors the slips that nothing notices yet, all of this rule */
    DraftSearch(Rule rule, NearCases near, Killing killing, List<Mutant> survivors) {
        this.rule = rule;
        this.near = near;
        this.answers = new AnswerDrafts(rule, killing);
        this.open = new ArrayList<>(survivors);
    }

    List<DraftCase> run() {
        conditions(singles());
        if (anyInCondition()) {
            conditions(pairs());
        }
        conclusions();
        scattered();
        return drafts;
    }

    /** Returns the slips that no case nearby would notice. */
    List<Mutant> open() {
        return open;
    }

    private boolean anyInCondition() {
        return open.stream().anyMatch(mutant -> !mutant.inConclusion());
    }

    /** Chooses cases, each time the one that notices most of what is left. */
    private void conditions(List<Candidate> candidates) {
        List<Candidate> left = new ArrayList<>(candidates);
        while (anyInCondition()) {
            List<Candidate> useful = new ArrayList<>();
            for (Candidate candidate : left) {
                List<Mutant> noticed = candidate.nearby.noticed(inCondition());
                if (!noticed.isEmpty()) {
                    useful.add(new Candidate(candidate.changes, candidate.nearby, noticed));
                }
            }
            Optional<Candidate> best =
                    useful.stream().max(Comparator.comparingInt(candidate -> candidate.noticed.size()));
            if (best.isEmpty()) {
                return;
            }
            take(widened(best.get(), useful));
            left = useful;
        }
    }

    private List<Mutant> inCondition() {
        return open.stream().filter(mutant -> !mutant.inConclusion()).toList();
    }

    /**
     * Adds further changes to a case of which the rule speaks, as long as it still does and more is noticed. A case of which
     * it is silent stays as it is, for it shows which one answer silences the rule.
     */
    private Candidate widened(Candidate first, List<Candidate> useful) {
        Candidate best = first;
        if (!first.nearby.speaks(rule)) {
            return first;
        }
        for (Candidate other : useful) {
            if (best.changes.size() >= MOST_CHANGES || other.changes.size() != 1 || !other.nearby.speaks(rule)) {
                continue;
            }
            OneAnswer more = other.changes.get(0);
            if (best.changes.stream().anyMatch(change -> change.slot().equals(more.slot()))) {
                continue;
            }
            List<OneAnswer> both = NearCases.both(best.changes, more);
            Optional<Nearby> made = near.with(both).filter(nearby -> nearby.speaks(rule));
            List<Mutant> noticed =
                    made.map(nearby -> nearby.noticed(inCondition())).orElse(List.of());
            if (noticed.size() > best.noticed.size()) {
                best = new Candidate(both, made.orElseThrow(), noticed);
            }
        }
        return best;
    }

    private void take(Candidate chosen) {
        drafts.add(new DraftCase(rule, chosen.nearby, chosen.nearby.speaks(rule), Map.of(), chosen.noticed));
        open.removeAll(chosen.noticed);
    }

    private List<Candidate> singles() {
        List<Candidate> singles = new ArrayList<>();
        near.alone().forEach((change, nearby) -> singles.add(new Candidate(List.of(change), nearby, List.of())));
        return singles;
    }

    /** Returns cases that differ in two answers, each of which alone changes whether some test of the rule holds. */
    private List<Candidate> pairs() {
        List<OneAnswer> telling = telling();
        List<Candidate> pairs = new ArrayList<>();
        for (int i = 0; i < telling.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (!telling.get(i).slot().equals(telling.get(j).slot())) {
                    List<OneAnswer> both = List.of(telling.get(j), telling.get(i));
                    near.with(both)
                            .filter(nearby -> !nearby.noticed(inCondition()).isEmpty())
                            .ifPresent(nearby -> pairs.add(new Candidate(both, nearby, List.of())));
                }
            }
        }
        return pairs;
    }

    private List<OneAnswer> telling() {
        List<Boolean> before = held(near.own());
        Set<List<Object>> seen = new HashSet<>();
        List<OneAnswer> telling = new ArrayList<>();
        near.alone().forEach((change, nearby) -> {
            List<Boolean> now = held(nearby);
            // Of several answers to one question that make the same difference to every slip, one is enough.
            if (!now.equals(before)
                    && seen.add(List.of(change.slot(), now, nearby.noticed(inCondition())))
                    && telling.size() < MOST_PAIRED) {
                telling.add(change);
            }
        });
        return telling;
    }

    private List<Boolean> held(Nearby nearby) {
        return nearby.read() == null
                ? List.of()
                : rule.condition()
                        .tests()
                        .map(test -> test.holds(nearby.read()))
                        .toList();
    }

    /** Chooses cases whose answer differs by what a slip concludes, the rule's own before those that differ from it. */
    private void conclusions() {
        List<Nearby> candidates = new ArrayList<>(List.of(near.own()));
        near.alone().values().stream().filter(nearby -> nearby.speaks(rule)).forEach(candidates::add);
        for (Mutant mutant : List.copyOf(open)) {
            if (mutant.inConclusion() && open.contains(mutant)) {
                telling(mutant, candidates).ifPresent(this::take);
            }
        }
    }

    /**
     * Returns a case that notices the slip; if there is one, a case in which the demand is not met either where the rule is
     * left out, for it says what the rule is there for.
     */
    private Optional<DraftCase> telling(Mutant mutant, List<Nearby> candidates) {
        DraftCase first = null;
        for (Nearby nearby : candidates) {
            Optional<DraftCase> draft = answers.draft(mutant, nearby, open);
            if (draft.isPresent() && answers.needRule(draft.get())) {
                return draft;
            }
            first = first == null ? draft.orElse(null) : first;
        }
        return Optional.ofNullable(first);
    }

    /** Tries cases that differ in more answers, and takes out again what is not needed to notice the slip. */
    private void scattered() {
        List<OneAnswer> changes = near.alone().entrySet().stream()
                .filter(each -> each.getValue().speaks(rule))
                .map(Map.Entry::getKey)
                .toList();
        Random random = new Random(rule.name().hashCode());
        for (int i = 0; i < SCATTERED && anyInConclusion() && !changes.isEmpty(); i++) {
            List<OneAnswer> several = new ArrayList<>();
            for (int j = 2 + random.nextInt(MOST_SCATTERED - 1); j > 0; j--) {
                several = NearCases.both(several, changes.get(random.nextInt(changes.size())));
            }
            Optional<Nearby> made = near.with(several).filter(nearby -> nearby.speaks(rule));
            for (Mutant mutant : made.isEmpty() ? List.<Mutant>of() : List.copyOf(open)) {
                if (mutant.inConclusion() && open.contains(mutant)) {
                    answers.draft(mutant, made.get(), open).ifPresent(draft -> take(reduced(mutant, draft)));
                }
            }
        }
    }

    private boolean anyInConclusion() {
        return open.stream().anyMatch(Mutant::inConclusion);
    }

    private DraftCase reduced(Mutant mutant, DraftCase draft) {
        DraftCase best = draft;
        for (String path : draft.nearby().changes().keySet()) {
            List<OneAnswer> fewer = best.nearby().made().stream()
                    .filter(change -> !change.slot().qualifiedPath().equals(path))
                    .toList();
            Optional<DraftCase> smaller = near.with(fewer)
                    .filter(nearby -> nearby.speaks(rule))
                    .flatMap(nearby -> answers.draft(mutant, nearby, open));
            best = smaller.orElse(best);
        }
        return best;
    }

    private void take(DraftCase draft) {
        drafts.add(draft);
        open.removeAll(draft.noticed());
    }
}
