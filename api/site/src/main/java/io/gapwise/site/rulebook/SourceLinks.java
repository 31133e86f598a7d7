package io.gapwise.site.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the addresses in the text that says where a source can be found. */
final class SourceLinks {

    /** Matches a host with or without a path, or a DOI, so that only web addresses become links. */
    private static final Pattern ADDRESS = Pattern.compile(
            "(?<doi>\\b10\\.\\d{4,9}/[^\\s;,)']+)"
                    + "|(?:https?://)?(?<host>\\b(?:[a-z0-9-]{2,}\\.)+[a-z]{2,12}\\b(?:/[^\\s;,')]*)?)",
            Pattern.CASE_INSENSITIVE);

    private SourceLinks() {}

    /** Holds a piece of the text; {@code address} is null if it is plain text. */
    record Part(String text, @Nullable String address) {}

    static List<Part> in(String where) {
        List<Part> parts = new ArrayList<>();
        Matcher found = ADDRESS.matcher(where);
        int from = 0;
        while (found.find()) {
            if (found.start() > from) {
                parts.add(new Part(where.substring(from, found.start()), null));
            }
            String doi = found.group("doi");
            String address = doi == null ? "https://" + found.group("host") : "https://doi.org/" + doi;
            parts.add(new Part(found.group(), address));
            from = found.end();
        }
        if (from < where.length()) {
            parts.add(new Part(where.substring(from), null));
        }
        return parts;
    }
}
