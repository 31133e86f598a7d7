package io.gapwise.core.ruleset.drl;

import java.text.Normalizer;

/** Finds the plain word that was meant when a word is written with letters of other alphabets. */
final class LookAlikeLetters {

    private static final String OTHER = "АВЕЅІЈКМНОРСТУХаеѕіјорсухԁһԛԝΑΒΕΖΗΙΚΜΝΟΡΤΥΧονα";
    private static final String PLAIN = "ABESIJKMHOPCTYXaesijopcyxdhqwABEZHIKMNOPTYXova";

    private LookAlikeLetters() {}

    /**
     * Returns the word without accents and with look-alike letters replaced by plain ones; it keeps all other letters.
     */
    static String plain(String word) {
        StringBuilder plain = new StringBuilder();
        Normalizer.normalize(word, Normalizer.Form.NFKD).chars().forEach(c -> {
            int known = OTHER.indexOf(c);
            if (known >= 0) {
                plain.append(PLAIN.charAt(known));
            } else if (Character.getType(c) != Character.NON_SPACING_MARK) {
                plain.append((char) c);
            }
        });
        return plain.toString();
    }

    static boolean isPlain(String word) {
        return word.chars().allMatch(LookAlikeLetters::isPlain);
    }

    static boolean isPlain(int c) {
        return c < 128;
    }
}
