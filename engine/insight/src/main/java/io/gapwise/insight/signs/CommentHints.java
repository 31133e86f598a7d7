package io.gapwise.insight.signs;

import io.gapwise.core.cases.Obstacle;
import io.gapwise.insight.signs.CommentWords.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Finds words in a comment that may point to an obstacle. It would rather pass over words than offer wrong ones: nothing
 * that is denied, asked, only supposed or over. What it finds is offered to a person and assumed by nobody.
 */
public final class CommentHints {

    /** So much of a text is looked at. */
    public static final int LONGEST = 20_000;

    private static final int WIDEST_GAP = 5;
    private static final int BEFORE = 4;
    private static final int BEHIND = 2;

    private static final Set<String> DENYING = Set.of(
            "not",
            "no",
            "never",
            "none",
            "nobody",
            "neither",
            "nor",
            "without",
            "cannot",
            "hardly",
            "nothing",
            "nicht",
            "nie",
            "niemals",
            "niemand",
            "niemanden",
            "weder",
            "ohne",
            "kaum",
            "kein",
            "keine",
            "keinen",
            "keinem",
            "keiner",
            "keinerlei",
            "nichts",
            "statt",
            "instead");

    /** English denies before the word, German often behind it. */
    private static final Set<String> DENYING_BEHIND = Set.of(
            "nicht",
            "nie",
            "niemals",
            "kein",
            "keine",
            "keinen",
            "keiner",
            "niemand",
            "needed",
            "required",
            "necessary",
            "nötig",
            "notwendig",
            "erforderlich",
            "anymore",
            "mehr");

    private static final Set<String> NOT_DENYING_BEFORE = Set.of("only", "nur", "just");
    private static final Set<String> SUPPOSING = Set.of(
            "if", "whether", "unless", "would", "might", "falls", "ob", "sofern", "wenn", "wäre", "wären", "könnte");
    private static final Set<String> OVER = Set.of("formerly", "previously", "früher", "damals", "solved", "gelöst");

    private final SignBook book;

    public CommentHints(SignBook book) {
        this.book = book;
    }

    /** Returns the hints in the order of the text; of two for one obstacle that overlap only the longer one. */
    public List<CommentHint> in(String comment) {
        String text = comment.length() <= LONGEST ? comment : comment.substring(0, LONGEST);
        List<Word> words = CommentWords.of(text);
        List<CommentHint> hints = new ArrayList<>();
        for (ObstacleSigns signs : book.all()) {
            List<CommentHint> found = new ArrayList<>();
            for (HintPhrase phrase : signs.words().all()) {
                for (int at = 0; at < words.size(); at++) {
                    List<Integer> taken = taken(phrase, words, at);
                    if (!taken.isEmpty() && isSaid(words, taken)) {
                        found.add(hint(signs.obstacle(), words, taken, text));
                    }
                }
            }
            hints.addAll(apart(found));
        }
        hints.sort(Comparator.comparingInt(CommentHint::from).thenComparing(CommentHint::obstacle));
        return hints;
    }

    private static CommentHint hint(Obstacle obstacle, List<Word> words, List<Integer> taken, String text) {
        int from = words.get(taken.get(0)).from();
        int to = words.get(taken.get(taken.size() - 1)).to();
        return new CommentHint(obstacle, from, to, text.substring(from, to));
    }

    private static List<CommentHint> apart(List<CommentHint> found) {
        List<CommentHint> kept = new ArrayList<>();
        found.stream()
                .sorted(Comparator.<CommentHint>comparingInt(hint -> hint.from() - hint.to())
                        .thenComparingInt(CommentHint::from))
                .filter(hint -> kept.stream().noneMatch(each -> each.from() < hint.to() && hint.from() < each.to()))
                .forEach(kept::add);
        return kept;
    }

    /** Returns which words a phrase takes that begins at one of them; none if it does not fit there. */
    private static List<Integer> taken(HintPhrase phrase, List<Word> words, int at) {
        List<Integer> taken = new ArrayList<>();
        int next = at;
        for (HintPhrase.Place place : phrase.places()) {
            int found = found(place, words, next, place.afterGap() ? next + WIDEST_GAP : next);
            if (found < 0 || !taken.isEmpty() && !joined(words, taken.get(taken.size() - 1), found, place)) {
                return List.of();
            }
            taken.add(found);
            next = found + 1;
        }
        return taken;
    }

    private static int found(HintPhrase.Place place, List<Word> words, int from, int last) {
        for (int i = from; i <= last && i < words.size(); i++) {
            if (place.takes(words.get(i).folded())) {
                return i;
            }
        }
        return -1;
    }

    /** German has a comma before "was" and "wie"; a gap leads over none. */
    private static boolean joined(List<Word> words, int before, int found, HintPhrase.Place place) {
        Word one = words.get(before);
        Word other = words.get(found);
        return place.afterGap() ? one.part() == other.part() : one.sentence() == other.sentence();
    }

    private static boolean isSaid(List<Word> words, List<Integer> taken) {
        int first = taken.get(0);
        int last = taken.get(taken.size() - 1);
        if (words.get(first).asked()) {
            return false;
        }
        boolean deniesItself = taken.stream().anyMatch(at -> denies(words, at));
        for (int at = first - 1;
                at >= 0 && words.get(at).part() == words.get(first).part();
                at--) {
            String word = words.get(at).folded();
            if (at >= first - BEFORE && denies(words, at) || SUPPOSING.contains(word) || OVER.contains(word)) {
                return false;
            }
        }
        for (int at = first + 1; at < last; at++) {
            String word = words.get(at).folded();
            if (!taken.contains(at) && (denies(words, at) || SUPPOSING.contains(word) || OVER.contains(word))) {
                return false;
            }
        }
        for (int at = last + 1; at <= last + BEHIND && at < words.size(); at++) {
            String word = words.get(at).folded();
            if (words.get(at).part() != words.get(last).part()) {
                break;
            } else if (DENYING_BEHIND.contains(word) && !(deniesItself && DENYING.contains(word))) {
                return false;
            }
        }
        return true;
    }

    /** "Not only" denies nothing. */
    private static boolean denies(List<Word> words, int at) {
        String word = words.get(at).folded();
        boolean only = at + 1 < words.size()
                && NOT_DENYING_BEFORE.contains(words.get(at + 1).folded());
        return !only && (DENYING.contains(word) || word.endsWith("n't"));
    }
}
