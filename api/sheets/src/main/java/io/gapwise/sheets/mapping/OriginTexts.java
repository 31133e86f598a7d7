package io.gapwise.sheets.mapping;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Says in one language where an answer of a mapped case came from. */
public final class OriginTexts {

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
        return texts.text(key(origin), origin.cell(), origin.column(), origin.read());
    }

    private static String key(Origin origin) {
        if (origin.column().isEmpty()) {
            return "origin.map";
        } else if (origin.cell().equals(origin.read())) {
            return origin.column().contains(", ") && origin.path().equals(ContractNames.TITLE)
                    ? "origin.title"
                    : "origin.same";
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
