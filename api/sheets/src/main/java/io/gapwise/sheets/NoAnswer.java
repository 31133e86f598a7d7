package io.gapwise.sheets;

import io.gapwise.core.cases.Property;
import java.util.Locale;
import java.util.Set;

/**
 * Knows the marks that people put into a cell for want of an answer. They may say that nobody knows, or that there is
 * nothing of the kind, and these are different answers: so a mark is never taken for either.
 */
public final class NoAnswer {

    private static final Set<String> MARKS = Set.of(
            "na",
            "n/a",
            "#n/a",
            "#nv",
            "nil",
            "null",
            "none",
            "nothing",
            "notapplicable",
            "notavailable",
            "noanswer",
            "ka",
            "kangabe",
            "keineangabe",
            "keine",
            "keiner",
            "keines",
            "keins",
            "kein",
            "nichts",
            "nv",
            "nichtzutreffend",
            "trifftnichtzu",
            "entfällt",
            "-",
            "--",
            "---",
            "/",
            "//",
            ".",
            "..",
            "...",
            "…");

    private NoAnswer() {}

    /**
     * Whether a cell holds such a mark where an answer should stand. A mark that is a word of the vocabulary, or what the
     * pages call it, is an answer, and so is what the pages call an empty set; a text may be anything.
     */
    public static boolean isMark(Property property, String written) {
        return property.kind() != Property.Kind.TEXT
                && MARKS.contains(bare(written))
                && !(property.kind() == Property.Kind.WORDS && WordLabels.saysNone(written))
                && WordLabels.names(property, written).isEmpty();
    }

    private static String bare(String written) {
        String plain = written.strip().toLowerCase(Locale.ROOT).replaceAll("[\\p{Pd}−]", "-");
        String letters = plain.replaceAll("[\\s\\p{Z}.()\\-_]", "");
        return letters.isEmpty() ? plain.replaceAll("[\\s\\p{Z}]", "") : letters;
    }
}
