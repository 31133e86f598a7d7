package io.gapwise.practice.groups;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Compares how things are written, apart from capitals, accents, spaces and punctuation. */
final class Wording {

    private static final Pattern ACCENT = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Wording() {}

    static String plain(String text) {
        String apart = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        return BETWEEN_WORDS
                .matcher(ACCENT.matcher(apart).replaceAll(""))
                .replaceAll(" ")
                .strip();
    }

    static Set<String> words(String text) {
        String plain = plain(text);
        return plain.isEmpty() ? Set.of() : new TreeSet<>(List.of(plain.split(" ")));
    }
}
