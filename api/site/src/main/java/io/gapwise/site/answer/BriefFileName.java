package io.gapwise.site.answer;

import io.gapwise.insight.brief.Brief;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names the file of a brief by its day, what it is and its title, in letters that every operating system takes. */
final class BriefFileName {

    /** So many letters of four bytes each fit beside the rest into the 255 bytes of a name. */
    private static final int MOST_LETTERS = 50;

    private BriefFileName() {}

    static String of(Brief brief, String ending) {
        return Stream.of(brief.day() == null ? "" : brief.day().toString(), brief.kind(), safe(brief.title()))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" "))
                + "." + ending;
    }

    private static String safe(String title) {
        // No operating system allows the first of these in a name; the others cannot be seen and may reverse it.
        String plain = Objects.requireNonNull(title)
                .replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\\\/:*?\"<>|]", " ")
                .replaceAll("\\s+", " ")
                .strip();
        int letters = Math.min(MOST_LETTERS, plain.codePointCount(0, plain.length()));
        return plain.substring(0, plain.offsetByCodePoints(0, letters)).replaceAll("[ .]+$", "");
    }
}
