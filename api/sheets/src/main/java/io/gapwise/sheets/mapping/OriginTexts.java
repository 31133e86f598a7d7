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
        Matcher counted = COUNTED.matcher(origin.cell());
        if (counted.matches()) {
            return texts.text("origin.counted", counted.group(1), counted.group(2), counted.group(3), origin.column());
        }
        return texts.text(key(origin), origin.cell(), origin.column(), origin.read());
    }

    private static String key(Origin origin) {
        if (origin.column().isEmpty()) {
            return "origin.map";
        } else if (origin.cell().isEmpty()) {
            return "origin.title";
        } else if (origin.cell().equals(origin.read())) {
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
