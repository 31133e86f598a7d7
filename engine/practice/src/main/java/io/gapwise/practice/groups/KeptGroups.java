package io.gapwise.practice.groups;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what cases have in common while cases come and go. Only what a case shares is counted again, and what is kept is the
 * same as if all cases were grouped anew. Only one thread may use it at a time.
 *
 * @param <K> what says where a case comes among the others; no two cases come at the same place
 */
public final class KeptGroups<K extends Comparable<? super K>> {

    private static final Comparator<SharedName<?>> LARGEST = Comparator.<SharedName<?>>comparingInt(
                    shared -> -shared.count())
            .thenComparingLong(shared -> -shared.peopleOrNothing())
            .thenComparingLong(shared -> -shared.costOrNothing())
            .thenComparing(SharedName::trait)
            .thenComparing(SharedName::name);

    private final Map<Trait, Map<String, SharedName<K>>> byName = new EnumMap<>(Trait.class);
    private final Map<Trait, TreeSet<SharedName<K>>> largest = new EnumMap<>(Trait.class);
    private final TreeSet<SharedName<K>> largestOfAll = new TreeSet<>(LARGEST);
    private final AlikeTitles<K> alike = new AlikeTitles<>();
    private final HeadCount everybody = new HeadCount();

    public KeptGroups() {
        for (Trait trait : Trait.values()) {
            byName.put(trait, new HashMap<>());
            largest.put(trait, new TreeSet<>(LARGEST));
        }
    }

    /** Takes a case in. */
    public void add(K place, CaseFacts facts) {
        String audience = audience(facts);
        each(
                facts,
                (trait, plain, name) ->
                        change(shared(trait, plain), shared -> shared.add(place, facts, name, audience)));
        if (facts.people() != null && Everybody.is(audience)) {
            everybody.add(audience, facts.people());
        }
        alike.add(place, facts);
    }

    /** Takes a case out that was taken in with the same facts at the same place. */
    public void remove(K place, CaseFacts facts) {
        String audience = audience(facts);
        each(facts, (trait, plain, name) -> {
            SharedName<K> shared = shared(trait, plain);
            change(shared, each -> each.remove(place, facts, name, audience));
            if (shared.count() == 0) {
                byName.get(trait).remove(plain);
            }
        });
        if (facts.people() != null && Everybody.is(audience)) {
            everybody.remove(audience, facts.people());
        }
        alike.remove(place, facts);
    }

    /** Takes one name of a case. */
    private interface NameTaker {
        void take(Trait trait, String plain, String name);
    }

    /** A name that a case writes in several ways counts once. */
    private static void each(CaseFacts facts, NameTaker taker) {
        for (Trait trait : Trait.values()) {
            Map<String, String> own = new LinkedHashMap<>();
            facts.names(trait).forEach(name -> own.putIfAbsent(Wording.plain(name), name));
            own.remove("");
            own.forEach((plain, name) -> taker.take(trait, plain, name));
        }
    }

    private static String audience(CaseFacts facts) {
        return facts.names(Trait.AUDIENCE).stream().map(Wording::plain).sorted().collect(Collectors.joining(" and "));
    }

    private SharedName<K> shared(Trait trait, String plain) {
        return byName.get(trait).computeIfAbsent(plain, none -> new SharedName<>(trait));
    }

    /** Takes a group out of the order before it changes, and puts it in where it belongs afterwards. */
    private void change(SharedName<K> shared, Consumer<SharedName<K>> changing) {
        if (shared.count() > 1) {
            largest.get(shared.trait()).remove(shared);
            largestOfAll.remove(shared);
        }
        changing.accept(shared);
        if (shared.count() > 1) {
            largest.get(shared.trait()).add(shared);
            largestOfAll.add(shared);
        }
    }

    /** Counts the groups that share a trait, or all. */
    public int count(@Nullable Trait trait) {
        return ordered(trait).size();
    }

    private TreeSet<SharedName<K>> ordered(@Nullable Trait trait) {
        return trait == null ? largestOfAll : largest.get(trait);
    }

    /**
     * Lists groups, the largest first; a group has two cases at least.
     *
     * @param trait what is shared; null for all
     * @param from how many groups are left out before the first
     * @param most how many groups are listed at most
     * @param named how many cases of each are named at most
     */
    public List<CaseGroup> groups(@Nullable Trait trait, int from, int most, int named) {
        return ordered(trait).stream()
                .skip(from)
                .limit(most)
                .map(shared -> shared.group(0, named, everybody.largest()))
                .toList();
    }

    /**
     * Finds the group that shares a name, as it is written in the list of groups.
     *
     * @param from how many cases are left out before the first that is named
     */
    public Optional<CaseGroup> group(Trait trait, String name, int from, int named) {
        return Optional.ofNullable(byName.get(trait).get(Wording.plain(name)))
                .filter(shared -> shared.count() > 1 && shared.name().equals(name))
                .map(shared -> shared.group(from, named, everybody.largest()));
    }

    /** Counts the proposals. */
    public int proposed() {
        return alike.count();
    }

    /** Lists proposals, the largest first. */
    public List<Proposal> proposals(int from, int most, int named) {
        return alike.proposals(from, most, named);
    }

    /**
     * Finds the proposal whose title the others are like.
     *
     * @param from how many cases are left out before the first that is named
     */
    public Optional<Proposal> proposal(String title, int from, int named) {
        return alike.proposal(title, from, named);
    }
}
