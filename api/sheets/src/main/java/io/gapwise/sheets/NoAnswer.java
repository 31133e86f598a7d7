package io.gapwise.sheets;

import io.gapwise.core.cases.Property;
import java.util.Locale;
import java.util.Set;

/**
 * Recognises the marks that people type when they have no answer, such as a dash. A mark may mean that nobody knows or
 * that there is nothing of the kind. These are different answers, so a mark is never read as either of them.
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
     * Says whether a cell holds such a mark instead of an answer. A mark is an answer if it is a word of the
     * vocabulary, the label of one, or the label of an empty set. A text property accepts any text.
     */
    public static boolean isMark(Property property, String written) {
        return property.kind() != Property.Kind.TEXT
                && isMark(written)
                && !(property.kind() == Property.Kind.WORDS && WordLabels.saysNone(written))
                && WordLabels.names(property, written).isEmpty();
    }

    /** Says whether a text is such a mark where it is not a word. */
    public static boolean isMark(String written) {
        return MARKS.contains(bare(written));
    }

    private static String bare(String written) {
        String plain = written.strip().toLowerCase(Locale.ROOT).replaceAll("[\\p{Pd}−]", "-");
        String letters = plain.replaceAll("[\\s\\p{Z}.()\\-_]", "");
        return letters.isEmpty() ? plain.replaceAll("[\\s\\p{Z}]", "") : letters;
    }
}
