package io.gapwise.practice.groups;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Keeps circles of titles that are alike by the share of their words (Jaccard), while titles come and go. The most frequent
 * titles come first: a title goes to the one before it that it is most like and that has gone to no other; where there is
 * none, others may go to it. So nobody is led from one title to a distant one. Where a title comes or goes, only those behind
 * it that are like it are looked at again, and those behind them whose place changes by that.
 */
final class AlikeTitles<K extends Comparable<? super K>> {

    /** Half of the words that one of two titles has, both have. */
    static final double LEAST = 0.5;

    private static final int FEWEST_WORDS = 2;

    private final Map<Set<String>, AlikeTitle<K>> titles = new HashMap<>();
    private final RareWords<K> all = new RareWords<>();
    private final RareWords<K> first = new RareWords<>();
    private final TreeSet<AlikeTitle<K>> largest = new TreeSet<>(AlikeTitle.largestCircle());

    void add(K place, CaseFacts facts) {
        Set<String> words = Wording.words(facts.title());
        if (words.size() >= FEWEST_WORDS) {
            AlikeTitle<K> known = titles.get(words);
            TreeSet<AlikeTitle<K>> unsettled = queue();
            if (known == null) {
                makeRoom();
                known = new AlikeTitle<>(words, all.rare(words));
                titles.put(words, known);
                all.add(known);
                known.put(place, facts);
            } else {
                Collection<AlikeTitle<K>> behind = withdraw(known);
                known.put(place, facts);
                unsettled.addAll(behind);
            }
            unsettled.add(known);
            settle(unsettled);
        }
    }

    void remove(K place, CaseFacts facts) {
        AlikeTitle<K> known = titles.get(Wording.words(facts.title()));
        if (known != null) {
            TreeSet<AlikeTitle<K>> unsettled = queue();
            Collection<AlikeTitle<K>> behind = withdraw(known);
            known.remove(place);
            unsettled.addAll(behind);
            if (known.count() == 0) {
                titles.remove(known.words());
                all.remove(known);
            } else {
                unsettled.add(known);
            }
            settle(unsettled);
        }
    }

    private TreeSet<AlikeTitle<K>> queue() {
        return new TreeSet<>(AlikeTitle.mostFrequent());
    }

    /** Takes a title out of its circle before it changes, and returns those behind it that this may concern. */
    private Collection<AlikeTitle<K>> withdraw(AlikeTitle<K> title) {
        if (!title.isFirst()) {
            leave(title);
            return List.of();
        }
        List<AlikeTitle<K>> behind = behind(title);
        dissolve(title);
        return behind;
    }

    /** Looks at titles in their order, so that what is before a title is right when the title is looked at. */
    private void settle(TreeSet<AlikeTitle<K>> unsettled) {
        for (AlikeTitle<K> title = unsettled.pollFirst(); title != null; title = unsettled.pollFirst()) {
            AlikeTitle<K> nearest = nearest(title);
            if (nearest == null && !title.isFirst()) {
                leave(title);
                first.add(title);
                changeCircle(title, title::begin);
                unsettled.addAll(behind(title));
            } else if (nearest != null && title.isFirst()) {
                unsettled.addAll(behind(title));
                dissolve(title);
                join(title, nearest);
            } else if (nearest != null && nearest != title.goesTo()) {
                leave(title);
                join(title, nearest);
            }
        }
    }

    private void join(AlikeTitle<K> title, AlikeTitle<K> nearest) {
        changeCircle(nearest, () -> title.join(nearest));
    }

    private void leave(AlikeTitle<K> title) {
        AlikeTitle<K> goesTo = title.goesTo();
        if (goesTo != null) {
            changeCircle(goesTo, title::leave);
        }
    }

    private void dissolve(AlikeTitle<K> title) {
        first.remove(title);
        changeCircle(title, title::dissolve);
    }

    private void changeCircle(AlikeTitle<K> of, Runnable changing) {
        if (of.inCircle() > 1) {
            largest.remove(of);
        }
        changing.run();
        if (of.inCircle() > 1) {
            largest.add(of);
        }
    }

    /** Finds the title that others may go to, before this one, that it is most like; of several the first. */
    private @Nullable AlikeTitle<K> nearest(AlikeTitle<K> title) {
        Comparator<AlikeTitle<K>> order = AlikeTitle.mostFrequent();
        AlikeTitle<K> nearest = null;
        double most = LEAST;
        for (AlikeTitle<K> other : first.sharing(title)) {
            if (order.compare(other, title) < 0) {
                double like = title.likeness(other);
                if (like > most || like == most && (nearest == null || order.compare(other, nearest) < 0)) {
                    nearest = other;
                    most = like;
                }
            }
        }
        return nearest;
    }

    private List<AlikeTitle<K>> behind(AlikeTitle<K> title) {
        Comparator<AlikeTitle<K>> order = AlikeTitle.mostFrequent();
        return all.sharing(title).stream()
                .filter(other -> order.compare(other, title) > 0 && title.likeness(other) >= LEAST)
                .toList();
    }

    /** Finds out again which words are rare when there are twice as many titles. That changes what is fast, and no result. */
    private void makeRoom() {
        if (all.grown()) {
            RareWords.Often often = RareWords.count(titles.keySet());
            all.begin(often);
            first.begin(often);
            titles.values().forEach(title -> {
                title.rare(all.rare(title.words()));
                all.add(title);
                if (title.isFirst()) {
                    first.add(title);
                }
            });
        }
    }

    int count() {
        return largest.size();
    }

    List<Proposal> proposals(int from, int most, int named) {
        return largest.stream()
                .skip(from)
                .limit(most)
                .map(title -> title.proposal(0, named))
                .toList();
    }

    Optional<Proposal> proposal(String title, int from, int named) {
        return Optional.ofNullable(titles.get(Wording.words(title)))
                .filter(found -> found.inCircle() > 1 && found.written().equals(title))
                .map(found -> found.proposal(from, named));
    }
}
