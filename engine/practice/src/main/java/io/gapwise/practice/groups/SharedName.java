package io.gapwise.practice.groups;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Counts the cases that share a name. Sums grow and shrink with the cases. */
final class SharedName<K extends Comparable<? super K>> {

    private final Trait trait;
    private final TreeMap<K, String> cases = new TreeMap<>();
    private final TreeMap<String, Integer> written = new TreeMap<>();
    private final HeadCount people = new HeadCount();
    private String name = "";
    private long cost;
    private int costStated;

    SharedName(Trait trait) {
        this.trait = trait;
    }

    void add(K place, CaseFacts facts, String writtenName, String audience) {
        cases.put(place, facts.id());
        written.merge(writtenName, 1, Integer::sum);
        count(facts, audience, 1);
    }

    void remove(K place, CaseFacts facts, String writtenName, String audience) {
        cases.remove(place);
        written.merge(writtenName, -1, SharedName::sumOrNothing);
        count(facts, audience, -1);
    }

    private static @Nullable Integer sumOrNothing(int one, int other) {
        return one + other == 0 ? null : Integer.valueOf(one + other);
    }

    private void count(CaseFacts facts, String audience, int more) {
        name = mostly();
        if (facts.people() != null) {
            if (more > 0) {
                people.add(audience, facts.people());
            } else {
                people.remove(audience, facts.people());
            }
        }
        if (facts.costPerYear() != null) {
            costStated += more;
            cost += more * facts.costPerYear();
        }
    }

    /** Returns the name that is written most often; of several the first of the alphabet. */
    private String mostly() {
        String found = "";
        int most = 0;
        for (Map.Entry<String, Integer> each : written.entrySet()) {
            if (each.getValue() > most) {
                found = each.getKey();
                most = each.getValue();
            }
        }
        return found;
    }

    Trait trait() {
        return trait;
    }

    String name() {
        return name;
    }

    int count() {
        return cases.size();
    }

    long peopleOrNothing() {
        return people.sum();
    }

    long costOrNothing() {
        return cost;
    }

    /** @param whole how many people there are at all; null where nobody stated it */
    CaseGroup group(int from, int named, @Nullable Long whole) {
        return new CaseGroup(
                trait,
                name,
                count(),
                cases.values().stream().skip(from).limit(named).toList(),
                people.people(count(), whole),
                total(cost, costStated));
    }

    private Total total(long sum, int stated) {
        @Nullable Long of = stated == 0 ? null : Long.valueOf(sum);
        return new Total(of, stated, count() - stated);
    }
}
