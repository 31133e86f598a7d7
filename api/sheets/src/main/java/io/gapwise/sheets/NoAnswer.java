package io.gapwise.sheets;

import io.gapwise.core.cases.Property;
import io.gapwise.core.cases.Word;
import io.gapwise.core.problems.Nearest;
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
     * Whether a cell holds such a mark where an answer should stand. A mark that is a word of the vocabulary is an answer,
     * in whatever case it is written, and so is {@code NONE} for a set; a text may be anything.
     */
    public static boolean isMark(Property property, String written) {
        return property.kind() != Property.Kind.TEXT
                && MARKS.contains(bare(written))
                && !(property.kind() == Property.Kind.WORDS && written.strip().equals(CellReader.NO_WORDS))
                && Nearest.same(
                                written,
                                property.words().stream().map(Word::name).toList())
                        == null;
    }

    private static String bare(String written) {
        String plain = written.strip().toLowerCase(Locale.ROOT).replaceAll("[\\p{Pd}−]", "-");
        String letters = plain.replaceAll("[\\s\\p{Z}.()\\-_]", "");
        return letters.isEmpty() ? plain.replaceAll("[\\s\\p{Z}]", "") : letters;
    }
}
