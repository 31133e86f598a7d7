package io.gapwise.practice.groups;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds titles that are alike by the share of their words (Jaccard). Two titles that are alike enough have one of their
 * rarest words in common, so only those are compared (prefix filtering): a list of thousands takes a moment.
 */
final class Alike {

    /** Half of the words that one of two titles has, both have. */
    static final double LEAST = 0.5;

    private static final int FEWEST_WORDS = 2;

    private final Map<String, Integer> often = new HashMap<>();
    private final Map<Set<String>, List<CaseFacts>> byWords = new HashMap<>();

    private Alike(List<CaseFacts> cases) {
        for (CaseFacts each : cases) {
            Set<String> words = Wording.words(each.title());
            if (words.size() >= FEWEST_WORDS) {
                byWords.computeIfAbsent(words, key -> new ArrayList<>()).add(each);
                words.forEach(word -> often.merge(word, 1, Integer::sum));
            }
        }
    }

    static List<Proposal> of(List<CaseFacts> cases) {
        Map<String, Integer> order = new HashMap<>();
        cases.forEach(each -> order.putIfAbsent(each.id(), order.size()));
        return new Alike(cases).proposals(order);
    }

    /** Holds a title that others are like, and those that are. */
    private static final class Circle {

        private final Set<String> words;
        private final List<CaseFacts> cases;
        private double likeness = 1;

        Circle(Set<String> words, List<CaseFacts> cases) {
            this.words = words;
            this.cases = new ArrayList<>(cases);
        }

        void take(List<CaseFacts> others, double like) {
            cases.addAll(others);
            likeness = Math.min(likeness, like);
        }
    }

    /** Each title goes to the circle that it is most like, if to any: so nobody is led from one title to a distant one. */
    private List<Proposal> proposals(Map<String, Integer> order) {
        Map<String, List<Circle>> byRareWord = new HashMap<>();
        List<Circle> circles = new ArrayList<>();
        for (Set<String> words : mostFrequentFirst()) {
            List<CaseFacts> cases = byWords.get(words);
            Circle nearest = nearest(words, byRareWord);
            if (nearest == null) {
                Circle circle = new Circle(words, cases);
                circles.add(circle);
                rare(words)
                        .forEach(word -> byRareWord
                                .computeIfAbsent(word, key -> new ArrayList<>())
                                .add(circle));
            } else {
                nearest.take(cases, likeness(words, nearest.words));
            }
        }
        return circles.stream()
                .filter(circle -> circle.cases.size() > 1)
                .map(circle -> proposal(circle, order))
                .sorted(Comparator.<Proposal>comparingInt(
                                proposal -> -proposal.cases().size())
                        .thenComparingInt(proposal -> order.get(proposal.cases().get(0))))
                .toList();
    }

    private static Proposal proposal(Circle circle, Map<String, Integer> order) {
        List<String> ids = circle.cases.stream()
                .map(CaseFacts::id)
                .sorted(Comparator.comparing(order::get))
                .toList();
        return new Proposal(circle.cases.get(0).title(), ids, circle.likeness);
    }

    private List<Set<String>> mostFrequentFirst() {
        Map<String, Set<String>> named = new TreeMap<>();
        byWords.keySet().forEach(words -> named.put(String.join(" ", words), words));
        return named.values().stream()
                .sorted(Comparator.comparingInt(words -> -byWords.get(words).size()))
                .toList();
    }

    private @Nullable Circle nearest(Set<String> words, Map<String, List<Circle>> byRareWord) {
        Circle nearest = null;
        double most = LEAST;
        for (String word : rare(words)) {
            for (Circle circle : byRareWord.getOrDefault(word, List.of())) {
                double like = lengthsDiffer(words, circle.words) ? 0 : likeness(words, circle.words);
                if (like > most || like == most && nearest == null) {
                    nearest = circle;
                    most = like;
                }
            }
        }
        return nearest;
    }

    /** Returns so many of the rarest words that a title without any of them cannot be alike enough. */
    private List<String> rare(Set<String> words) {
        int shared = (int) Math.ceil(LEAST * words.size());
        return words.stream()
                .sorted(Comparator.<String>comparingInt(often::get).thenComparing(Comparator.naturalOrder()))
                .limit(words.size() - shared + 1L)
                .toList();
    }

    /** Says whether one has so many more words than the other that they cannot be alike enough. */
    private static boolean lengthsDiffer(Set<String> a, Set<String> b) {
        return Math.min(a.size(), b.size()) < LEAST * Math.max(a.size(), b.size());
    }

    private static double likeness(Set<String> a, Set<String> b) {
        int both = 0;
        for (String word : a) {
            both += b.contains(word) ? 1 : 0;
        }
        return (double) both / (a.size() + b.size() - both);
    }
}
