package io.gapwise.sheets.mapping;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Says in one language where an answer of a mapped case came from. */
public final class OriginTexts {

    /** Matches what a matrix counted, such as {@code 2/5<3}: two of five people are below level 3. */
    private static final Pattern COUNTED = Pattern.compile("(\\d+)/(\\d+)<([\\d.]+)");

    private static final Pattern NUMBER = Pattern.compile("-?\\d+\\.\\d+( %)?");

    private final MappingTexts texts;

    private OriginTexts(MappingTexts texts) {
        this.texts = texts;
    }

    /** Returns the sentences in a language, or in English where there are none in that language. */
    public static OriginTexts in(Locale language) {
        return new OriginTexts(MappingTexts.in(language));
    }

    /** Returns a sentence such as {@code 'High' in column Priority, read as SERIOUS}. */
    public String of(Origin origin) {
        return of(origin, origin.read(), "quoted.plain");
    }

    /**
     * Returns the same sentence with the answer as the reader knows it.
     *
     * @param read what the cell was read as, in the reader's words
     */
    public String of(Origin origin, String read) {
        return of(origin, read, "quoted");
    }

    private String of(Origin origin, String read, String quotes) {
        Matcher counted = COUNTED.matcher(origin.cell());
        if (counted.matches()) {
            return texts.text(
                    "origin.counted",
                    counted.group(1),
                    counted.group(2),
                    texts.number(counted.group(3)),
                    origin.column());
        }
        String shown = NUMBER.matcher(read).matches() ? texts.number(read) : read;
        return texts.text(key(origin, shown), texts.text(quotes, origin.cell()), origin.column(), shown);
    }

    private static String key(Origin origin, String read) {
        if (origin.column().isEmpty()) {
            return "origin.map";
        } else if (origin.cell().isEmpty()) {
            return "origin.title";
        } else if (origin.cell().equals(read)) {
            return "origin.same";
        }
        return origin.path().equals(ContractNames.STANDING) && origin.column().contains(", ")
                ? "origin.several"
                : "origin.read";
    }

    /** Returns one text for all answers of a case, each with its path before it. */
    public String all(List<Origin> origins) {
        return origins.stream().map(origin -> origin.path() + ": " + of(origin)).collect(Collectors.joining("; "));
    }
}
