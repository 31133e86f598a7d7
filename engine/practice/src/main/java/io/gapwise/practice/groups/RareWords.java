package io.gapwise.practice.groups;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds titles that have a rare word in common. Two titles that are alike enough have one of their rarest words in common, so
 * only those are compared (prefix filtering). How rare a word is was counted at some time and holds until it is counted
 * again; any order of words would find the same titles.
 */
final class RareWords<K extends Comparable<? super K>> {

    private static final int FEW = 64;

    private final Map<String, Set<AlikeTitle<K>>> byWord = new HashMap<>();
    private Often often = new Often(Map.of(), 0);
    private int titles;

    /** Says in how many of so many titles a word stood. */
    record Often(Map<String, Integer> words, int titles) {}

    static Often count(Collection<Set<String>> titles) {
        Map<String, Integer> words = new HashMap<>();
        titles.forEach(each -> each.forEach(word -> words.merge(word, 1, Integer::sum)));
        return new Often(words, titles.size());
    }

    /** Forgets all titles and takes another count of the words. */
    void begin(Often counted) {
        byWord.clear();
        titles = 0;
        often = counted;
    }

    /** Says whether there are so many more titles that words have to be counted again. */
    boolean grown() {
        return titles > FEW + 2 * often.titles();
    }

    /** Returns so many of the rarest words that a title without any of them cannot be alike enough. */
    List<String> rare(Set<String> words) {
        int shared = (int) Math.ceil(AlikeTitles.LEAST * words.size());
        return words.stream()
                .sorted(Comparator.<String>comparingInt(word -> often.words().getOrDefault(word, 0))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(words.size() - shared + 1L)
                .toList();
    }

    void add(AlikeTitle<K> title) {
        titles++;
        title.rare()
                .forEach(word ->
                        byWord.computeIfAbsent(word, none -> new HashSet<>()).add(title));
    }

    void remove(AlikeTitle<K> title) {
        titles--;
        title.rare()
                .forEach(word -> byWord.computeIfPresent(word, (same, all) -> {
                    all.remove(title);
                    return all.isEmpty() ? null : all;
                }));
    }

    /** Returns the other titles that may be alike, and some that are not. */
    Set<AlikeTitle<K>> sharing(AlikeTitle<K> title) {
        Set<AlikeTitle<K>> found = new HashSet<>();
        title.rare().forEach(word -> found.addAll(byWord.getOrDefault(word, Set.of())));
        found.remove(title);
        return found;
    }
}
