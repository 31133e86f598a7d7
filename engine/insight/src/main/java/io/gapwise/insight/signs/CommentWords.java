package io.gapwise.insight.signs;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a comment, and where a sentence or a part of one ends between them. */
final class CommentWords {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['’][\\p{L}\\p{N}]+)*+");
    private static final Pattern END = Pattern.compile("[.!?;:\\n\\r•|]");
    private static final Pattern PART = Pattern.compile("[,()–—\"„“”/]| - ");

    /** These begin a part of which the words before say nothing. */
    private static final Set<String> BUT =
            Set.of("but", "however", "although", "though", "aber", "sondern", "jedoch", "doch", "obwohl", "trotzdem");

    /**
     * A word.
     *
     * @param folded the word as phrases are written
     * @param sentence the number of its sentence
     * @param part the number of the part of the sentence
     * @param asked whether its sentence is a question
     */
    record Word(String folded, int from, int to, int sentence, int part, boolean asked) {}

    private CommentWords() {}

    static List<Word> of(String text) {
        List<Word> words = new ArrayList<>();
        Matcher word = WORD.matcher(text);
        int end = 0;
        int sentence = 0;
        int part = 0;
        while (word.find()) {
            String between = text.substring(end, word.start());
            String folded = folded(word.group());
            if (END.matcher(between).find()) {
                sentence++;
                part++;
            } else if (PART.matcher(between).find() || BUT.contains(folded)) {
                part++;
            }
            words.add(new Word(folded, word.start(), word.end(), sentence, part, asked(text, word.end())));
            end = word.end();
        }
        return words;
    }

    /** A sentence is a question if a question mark is the first sign that ends it. */
    private static boolean asked(String text, int from) {
        Matcher end = END.matcher(text);
        return end.find(from) && end.group().equals("?");
    }

    static String folded(String text) {
        return text.replace('’', '\'').toLowerCase(Locale.ROOT);
    }
}
