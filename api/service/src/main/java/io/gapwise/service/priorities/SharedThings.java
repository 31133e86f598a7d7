package io.gapwise.service.priorities;

import io.gapwise.insight.ranking.RankKey;
import io.gapwise.practice.groups.CaseGroup;
import io.gapwise.practice.groups.KeptGroups;
import io.gapwise.practice.groups.Proposal;
import io.gapwise.service.priorities.RankedCases.Change;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what the ranked cases of a tenant have in common. It is worked out when it is asked for the first time, and changes
 * with the cases from then on. Many threads may use it at the same time.
 */
final class SharedThings {

    private @Nullable RankedCases now;
    private @Nullable KeptGroups<RankKey> groups;
    private @Nullable KeptAnswers answers;

    /** Takes over what has changed since the cases that were known last. */
    synchronized void change(Change change, RankedCases next) {
        RankedCases before = now;
        now = next;
        if (before == null) {
            return;
        }
        boolean sameOrder = Objects.equals(before.currency(), next.currency());
        if (!sameOrder || change.gone().size() > before.count() / 2) {
            // So much is another one that it is quicker to begin from nothing.
            groups = null;
            answers = null;
            return;
        }
        if (groups != null) {
            change(groups, change, before, next);
        }
        if (answers != null) {
            change(answers, change, before, next);
        }
    }

    private static void change(KeptGroups<RankKey> kept, Change change, RankedCases before, RankedCases next) {
        change.gone().forEach(each -> kept.remove(before.key(each), GroupFacts.of(each, before.currency())));
        change.come().forEach(each -> kept.add(next.key(each), GroupFacts.of(each, next.currency())));
    }

    private static void change(KeptAnswers kept, Change change, RankedCases before, RankedCases next) {
        change.gone().forEach(each -> kept.remove(before.key(each), each));
        change.come().forEach(each -> kept.add(next.key(each), each));
    }

    /**
     * Holds what initiatives can answer, and the cases that this was taken from.
     *
     * @param shared the cases by what one initiative would answer in them, each in the order of their ranks
     * @param count how many initiatives there would be in all
     */
    record Answers(Map<String, List<RankedCase>> shared, int count, RankedCases of) {}

    /**
     * Returns a part of what initiatives can answer.
     *
     * @param behind the first case of what comes before; null for the beginning
     */
    synchronized Answers answers(@Nullable String behind, int most) {
        RankedCases cases = Objects.requireNonNull(now);
        KeptAnswers kept = answers();
        RankKey last =
                behind == null ? null : cases.find(behind).map(cases::key).orElse(null);
        boolean lost = behind != null && last == null;
        return new Answers(lost ? Map.of() : kept.page(last, most), kept.count(), cases);
    }

    /** Returns a part of the groups and of the proposals. */
    synchronized GroupPage page(GroupFilter filter) {
        KeptGroups<RankKey> kept = groups();
        return page(
                kept,
                kept.groups(filter.trait(), filter.from(), filter.most(), filter.named()),
                kept.proposals(filter.proposedFrom(), filter.mostProposed(), filter.named()),
                kept.count(filter.trait()));
    }

    /** Finds something in the groups. */
    synchronized Optional<GroupPage> groups(Function<KeptGroups<RankKey>, Optional<CaseGroup>> finding) {
        KeptGroups<RankKey> kept = groups();
        return finding.apply(kept).map(found -> page(kept, List.of(found), List.of(), 1));
    }

    /** Finds something in the proposals. */
    synchronized Optional<GroupPage> proposals(Function<KeptGroups<RankKey>, Optional<Proposal>> finding) {
        KeptGroups<RankKey> kept = groups();
        return finding.apply(kept).map(found -> page(kept, List.of(), List.of(found), 0));
    }

    private GroupPage page(KeptGroups<RankKey> kept, List<CaseGroup> found, List<Proposal> proposals, int count) {
        RankedCases cases = Objects.requireNonNull(now);
        Map<String, String> titles = new HashMap<>();
        found.forEach(group -> title(group.cases(), cases, titles));
        proposals.forEach(proposal -> title(proposal.cases(), cases, titles));
        return new GroupPage(
                found, proposals, count, kept.proposed(), titles, cases.count(), cases.waiting(), cases.currency());
    }

    private static void title(List<String> ids, RankedCases cases, Map<String, String> titles) {
        ids.forEach(id -> titles.put(id, cases.byCase().get(id).sketch().title()));
    }

    /** Works out what somebody may ask for. */
    synchronized void prepare() {
        groups();
        answers();
    }

    private KeptAnswers answers() {
        KeptAnswers kept = answers;
        if (kept == null) {
            RankedCases cases = Objects.requireNonNull(now);
            KeptAnswers begun = new KeptAnswers();
            cases.byCase().values().forEach(each -> begun.add(cases.key(each), each));
            answers = begun;
            kept = begun;
        }
        return kept;
    }

    private KeptGroups<RankKey> groups() {
        KeptGroups<RankKey> kept = groups;
        if (kept == null) {
            RankedCases cases = Objects.requireNonNull(now);
            KeptGroups<RankKey> begun = new KeptGroups<>();
            cases.byCase().values().forEach(each -> begun.add(cases.key(each), GroupFacts.of(each, cases.currency())));
            groups = begun;
            kept = begun;
        }
        return kept;
    }
}
