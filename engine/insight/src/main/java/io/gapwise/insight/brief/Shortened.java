package io.gapwise.insight.brief;

import java.text.BreakIterator;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Cuts texts that are too long for a page: behind a sentence where one ends in time, else behind a word, and never
 * inside a character.
 *
 * @param cut whether something is missing
 */
record Shortened(String text, boolean cut) {

    private static final String MORE = "…";

    /** A mark before the dots would read as one dot too many. */
    private static final Pattern MARKS = Pattern.compile("[.,;:\\s]+$");

    private static final int LONGEST_SENTENCE = 400;

    /** Keeps whole sentences as far as they fit, and the first even if it does not, unless it never ends. */
    static Shortened sentences(String text, int longest, Locale language) {
        String plain = oneLine(text);
        BreakIterator breaks = BreakIterator.getSentenceInstance(language);
        breaks.setText(plain);
        int first = Math.max(breaks.next(), 0);
        int end = Math.max(lastBreak(breaks, plain, longest), first <= LONGEST_SENTENCE ? first : 0);
        if (end == 0) {
            return words(plain, LONGEST_SENTENCE, language);
        }
        return new Shortened(plain.substring(0, end).strip(), end < plain.length());
    }

    /** Keeps words as far as they fit and shows by three dots that the text goes on. */
    static Shortened words(String text, int longest, Locale language) {
        String plain = oneLine(text);
        if (plain.length() <= longest) {
            return new Shortened(plain, false);
        }
        int end = lastBreak(BreakIterator.getWordInstance(language), plain, longest - 1);
        if (end < longest / 2) {
            end = lastBreak(BreakIterator.getCharacterInstance(language), plain, longest - 1);
        }
        return new Shortened(MARKS.matcher(plain.substring(0, end)).replaceFirst("") + MORE, true);
    }

    private static int lastBreak(BreakIterator breaks, String text, int longest) {
        breaks.setText(text);
        int last = 0;
        for (int at = breaks.next(); at != BreakIterator.DONE && at <= longest; at = breaks.next()) {
            last = at;
        }
        return last;
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
