package io.gapwise.core.problems;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Tells whether a small difference between two texts may reverse the meaning: "inexperienced" is two letters away from
 * "experienced" and is no slip of it. It knows English and German, because people write both into sheets.
 */
final class Opposite {

    private static final List<String> PREFIXES = List.of("un", "in", "im", "il", "ir", "de", "no", "non", "dis", "mis");

    /** Each word is one or two letters away from its opposite, at the beginning of a word or alone. */
    private static final List<List<String>> PAIRS =
            List.of(List.of("off", "on"), List.of("intra", "inter"), List.of("none", "done"), List.of("kein", "ein"));

    /** One slip in so short a word makes another word of it and reverses the meaning of the whole text. */
    private static final Set<String> SHORT_DENIALS = Set.of("no", "not", "nor", "non", "nie");

    private static final String VOWELS = "aeiou";

    private Opposite() {}

    static boolean maybe(Spelling written, Spelling word) {
        return byPrefix(written, word)
                || deniedByN(written, word)
                || deniedByN(word, written)
                || byPair(written, word)
                || byShortDenial(written, word);
    }

    private static boolean byPrefix(Spelling written, Spelling word) {
        String one = written.letters();
        String other = word.letters();
        for (int at : beginnings(written, word)) {
            for (String prefix : PREFIXES) {
                if (begins(one, other, prefix, at) || begins(other, one, prefix, at)) {
                    return true;
                }
            }
        }
        // An added "a" denies too ("atypical"). A missing "a" is only a letter that was forgotten ("bsent").
        return begins(one, other, "a", 0);
    }

    /** Says whether the longer text is the shorter one with the prefix at this place. */
    private static boolean begins(String longer, String shorter, String prefix, int at) {
        return longer.length() == shorter.length() + prefix.length()
                && longer.startsWith(prefix, at)
                && longer.regionMatches(0, shorter, 0, at)
                && longer.substring(at + prefix.length()).equals(shorter.substring(at));
    }

    /**
     * Says whether an "n" denies the word: "never" and "ever", "none" and "one", "nor" and "or". An "n" before a
     * consonant was typed by chance.
     */
    private static boolean deniedByN(Spelling denial, Spelling word) {
        String shorter = word.letters();
        Set<Integer> ofBoth = beginnings(denial);
        ofBoth.retainAll(beginnings(word));
        return ofBoth.stream()
                .anyMatch(at -> at < shorter.length()
                        && VOWELS.indexOf(shorter.charAt(at)) >= 0
                        && begins(denial.letters(), shorter, "n", at));
    }

    private static boolean byPair(Spelling written, Spelling word) {
        String one = written.letters();
        String other = word.letters();
        return beginnings(written, word).stream()
                .anyMatch(at -> PAIRS.stream()
                        .anyMatch(pair -> exchanged(one, other, pair.get(0), pair.get(1), at)
                                || exchanged(other, one, pair.get(0), pair.get(1), at)));
    }

    private static boolean exchanged(String one, String other, String from, String to, int at) {
        return one.startsWith(from, at) && other.equals(one.substring(0, at) + to + one.substring(at + from.length()));
    }

    private static boolean byShortDenial(Spelling written, Spelling word) {
        return written.without(word).stream().anyMatch(SHORT_DENIALS::contains)
                || word.without(written).stream().anyMatch(SHORT_DENIALS::contains);
    }

    private static Set<Integer> beginnings(Spelling one, Spelling other) {
        Set<Integer> beginnings = beginnings(one);
        beginnings.addAll(beginnings(other));
        return beginnings;
    }

    /** Returns the places among the letters of a text at which its words begin. */
    private static Set<Integer> beginnings(Spelling spelling) {
        Set<Integer> beginnings = new TreeSet<>();
        int at = 0;
        for (String word : spelling.words()) {
            beginnings.add(at);
            at += word.length();
        }
        return beginnings;
    }
}
