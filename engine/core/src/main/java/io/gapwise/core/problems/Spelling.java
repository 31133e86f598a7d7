package io.gapwise.core.problems;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reduces a text to its bare words, without case, blanks and punctuation. {@code NOT_TOLD}, {@code "Not told."} and
 * {@code notTold} all become "not" and "told".
 *
 * @param words the words in small letters; a capital behind a small letter begins a new word, as in a path
 */
record Spelling(List<String> words) {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern INNER_CAPITAL = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})");

    /** These signs reverse or change the meaning of the word beside them, so they are more than punctuation. */
    private static final Pattern SIGN = Pattern.compile("[!¬≠<>?%]");

    Spelling {
        words = List.copyOf(words);
    }

    static Spelling of(String text) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            for (String part : INNER_CAPITAL.split(word.group())) {
                words.add(part.toLowerCase(Locale.ROOT));
            }
        }
        return new Spelling(words);
    }

    static boolean hasSign(String text) {
        return SIGN.matcher(text).find();
    }

    /** Says whether both have the same letters; a text without any letter is the same as no other. */
    boolean same(Spelling other) {
        return !words.isEmpty() && letters().equals(other.letters());
    }

    String letters() {
        return String.join("", words);
    }

    /** Returns the words that the other text does not have; a word that appears twice counts twice. */
    List<String> without(Spelling other) {
        List<String> left = new ArrayList<>(words);
        other.words().forEach(left::remove);
        return left;
    }
}
