package io.gapwise.practice.groups;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Holds the cases whose titles have the same words, and the circle that they belong to. A title that goes to no other is the
 * first of a circle, to which others may go.
 */
final class AlikeTitle<K extends Comparable<? super K>> {

    private final Set<String> words;
    private final String name;
    private final TreeMap<K, CaseFacts> own = new TreeMap<>();
    private List<String> rare;
    private @Nullable AlikeTitle<K> goesTo;
    private boolean isFirst;
    private final Map<AlikeTitle<K>, Double> following = new LinkedHashMap<>();
    private final TreeMap<K, String> circle = new TreeMap<>();

    AlikeTitle(Set<String> words, List<String> rare) {
        this.words = new HashSet<>(words);
        this.name = String.join(" ", words);
        this.rare = rare;
    }

    /** Puts titles of many cases before those of few, and orders others by their words. */
    static <K extends Comparable<? super K>> Comparator<AlikeTitle<K>> mostFrequent() {
        return Comparator.<AlikeTitle<K>>comparingInt(title -> -title.count()).thenComparing(title -> title.name);
    }

    /** Orders those to which others go, by how many cases are in their circles and then by the first of these. */
    static <K extends Comparable<? super K>> Comparator<AlikeTitle<K>> largestCircle() {
        return Comparator.<AlikeTitle<K>>comparingInt(title -> -title.inCircle())
                .thenComparing(title -> title.circle.firstKey());
    }

    void put(K place, CaseFacts facts) {
        own.put(place, facts);
    }

    void remove(K place) {
        own.remove(place);
    }

    int count() {
        return own.size();
    }

    Set<String> words() {
        return words;
    }

    /** Returns so many of the rarest words that a title without any of them cannot be alike enough. */
    List<String> rare() {
        return rare;
    }

    void rare(List<String> words) {
        rare = words;
    }

    boolean isFirst() {
        return isFirst;
    }

    @Nullable AlikeTitle<K> goesTo() {
        return goesTo;
    }

    void begin() {
        isFirst = true;
        own.forEach((place, facts) -> circle.put(place, facts.id()));
    }

    /** Sends all that belong to it away, and itself. */
    void dissolve() {
        following.keySet().forEach(each -> each.goesTo = null);
        following.clear();
        circle.clear();
        isFirst = false;
    }

    void join(AlikeTitle<K> other) {
        goesTo = other;
        other.following.put(this, likeness(other));
        own.forEach((place, facts) -> other.circle.put(place, facts.id()));
    }

    void leave() {
        if (goesTo != null) {
            goesTo.following.remove(this);
            own.keySet().forEach(goesTo.circle::remove);
            goesTo = null;
        }
    }

    int inCircle() {
        return circle.size();
    }

    /** Returns the title as the first of its cases writes it. */
    String written() {
        return own.firstEntry().getValue().title();
    }

    Proposal proposal(int from, int named) {
        double least =
                following.values().stream().mapToDouble(like -> like).min().orElse(1);
        return new Proposal(
                written(),
                inCircle(),
                circle.values().stream().skip(from).limit(named).toList(),
                least);
    }

    double likeness(AlikeTitle<K> other) {
        int smaller = Math.min(words.size(), other.words.size());
        int larger = Math.max(words.size(), other.words.size());
        if (smaller < AlikeTitles.LEAST * larger) {
            return 0;
        }
        int both = 0;
        for (String word : words) {
            both += other.words.contains(word) ? 1 : 0;
        }
        return (double) both / (smaller + larger - both);
    }
}
